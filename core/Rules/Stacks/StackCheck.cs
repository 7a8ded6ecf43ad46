using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Stacks;

/// <summary>Holds a model stack against its platform: the rules see the platform with this model among its tenant's.</summary>
static class StackCheck
{
    // Where the model's own name isn't known, one that no rule has anything against.
    const string SomeName = "model";

    /// <summary>
    /// The breaches of the model, where its author wrote them, and what it breaks elsewhere on the platform, at the model. What the
    /// platform breaks without it isn't the model's fault, and isn't told.
    /// </summary>
    /// <param name="stack">The stack and its platform.</param>
    /// <param name="ofPlatform">The rules over a platform.</param>
    /// <param name="ofModel">The rules over a model by itself.</param>
    public static IEnumerable<Finding> Breaches(
        PlacedStack stack,
        Func<Node<PlatformSpec>, IEnumerable<Finding>> ofPlatform,
        Func<Node<ModelSpec>, IEnumerable<Finding>> ofModel)
    {
        var node = stack.Node;
        if (stack.Tenant is null || stack.Namesake is not null || !node.Knows(nameof(ModelStackSpec.Model)))
            return Breaches(node, ofModel);

        var (name, at) = (Name(node), node.At(nameof(ModelStackSpec.Model)));
        // Another root than the stack's own, so that no place of the one is taken for one of the other.
        var root = SpecPath.Settings(node.Path.ToString() == "platform" ? "the platform" : "platform");
        var place = root.Property(nameof(PlatformSpec.Tenants)).Key(node.Spec.Tenant).Property(nameof(TenantSpec.Models)).Key(name);
        var before = ofPlatform(new("", stack.Platform, root, new())).ToHashSet();
        var with = node.As("", stack.Platform.With(node.Spec.Tenant, name, node.Spec.Model), root, new(place, at, node.At(nameof(ModelStackSpec.Name))));
        return ofPlatform(with).Where(finding => !before.Contains(finding)).Select(finding => Told(finding, root, at));
    }

    /// <summary>The breaches of the model by itself, where there is no platform to hold it against.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="ofModel">The rules over a model by itself.</param>
    public static IEnumerable<Finding> Breaches(Node<ModelStackSpec> stack, Func<Node<ModelSpec>, IEnumerable<Finding>> ofModel)
    {
        var at = stack.At(nameof(ModelStackSpec.Model));
        return stack.Knows(nameof(ModelStackSpec.Model))
            ? ofModel(stack.As(Name(stack), stack.Spec.Model, at, new(at, at, stack.At(nameof(ModelStackSpec.Name)))))
            : [];
    }

    static string Name(Node<ModelStackSpec> stack) => stack.Knows(nameof(ModelStackSpec.Name)) ? stack.Spec.Name : SomeName;

    static Finding Told(Finding finding, SpecPath root, SpecPath model) =>
        finding.Path == root.ToString() || finding.Path.StartsWith($"{root}.", StringComparison.Ordinal)
            ? finding with { Path = model.ToString(), Message = $"With this model, at {finding.Path} of the platform: {finding.Message}" }
            : finding;
}
