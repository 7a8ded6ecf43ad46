using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A model in production outlives a node.</summary>
sealed class SingleReplica : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP132";

    public Severity Severity => Severity.Warning;

    public string Title => "A model in production that may not be gone has two replicas or more";

    public string Explanation =>
        "With one replica each node upgrade, each crash and each burst that it can't take is an outage, until another one is loaded: minutes. On Black Friday one server was dead five minutes after the traffic rose.";

    public string Mend => "Raise the minimum to 2 or more, or say that the model may be gone for minutes.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (scope.Node.Spec.Environment != EnvironmentKind.Prod || !scope.Node.Knows(nameof(PlatformSpec.Environment)))
            yield break;
        foreach (var model in scope.Models.Where(model => model.Node.Spec is { MinReplicas: 1, Interruptible: false } && model.Node.Knows(nameof(ModelSpec.MinReplicas), nameof(ModelSpec.Interruptible))))
        {
            var word = model.Node.Word(nameof(ModelSpec.MinReplicas));
            yield return this.Found(
                model.Node.At(nameof(ModelSpec.MinReplicas)),
                $"{word} is 1, and the platform is for production.",
                $"Raise {word} to 2 or more, or set {model.Node.Word(nameof(ModelSpec.Interruptible))}.");
        }
    }
}
