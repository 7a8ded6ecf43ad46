using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>
/// Holds what a program registers against the facts of sdk/schema: names that there are, values that must be given, kinds, enum values;
/// through all nested types. Secrets and what only a deployment tells are taken for right.
/// </summary>
public sealed class SchemaCheck
{
    const string ProviderType = "pulumi:providers:";

    readonly Dictionary<string, PackageSchema> packages;

    /// <summary>A check against every package of sdk/schema.</summary>
    public SchemaCheck()
    {
        var assembly = typeof(SchemaCheck).Assembly;
        packages = assembly.GetManifestResourceNames()
            .Select(name => PackageSchema.Read(assembly.GetManifestResourceStream(name)!))
            .ToDictionary(package => package.Package);
    }

    /// <summary>What is wrong with a plan, each with the resource and the path in it.</summary>
    public IEnumerable<string> Problems(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Resources.SelectMany(Problems);
    }

    /// <summary>
    /// What is wrong with a resource, each with its type, name and the path in it. Components, the stack and stack references have no
    /// schema; what is only read is not held against one.
    /// </summary>
    public IEnumerable<string> Problems(PlanResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource is { Custom: true, Read: false } ? Inputs(resource).Select(problem => $"{resource.Type} {resource.Name}: {problem}") : [];
    }

    IEnumerable<string> Inputs(PlanResource resource)
    {
        var isProvider = resource.Type.StartsWith(ProviderType, StringComparison.Ordinal);
        var name = isProvider ? resource.Type[ProviderType.Length..] : resource.Type.Split(':')[0];
        if (name == "pulumi")
            return [];
        if (!packages.TryGetValue(name, out var package))
            return [$"sdk/schema has no package {name}"];

        var check = new ValueCheck(package);
        if (isProvider)
            return check.Properties("", Unpacked(resource.Inputs, package.Provider), package.Provider);
        if (package.Resources.TryGetValue(resource.Type, out var known) || CustomObject.TryOf(resource, out known))
            return check.Properties("", resource.Inputs, known);
        return [$"sdk/schema/{name}.json has no such resource"];
    }

    // A provider takes everything but texts as JSON in a text.
    static PlanObject Unpacked(PlanObject inputs, IReadOnlyDictionary<string, SchemaProperty> known) => new(inputs.Keys.Zip(inputs.Values).Select(input =>
        KeyValuePair.Create(input.First, input.Second is PlanString text && known.TryGetValue(input.First, out var property) && property.Type is not PrimitiveType { Name: "string" }
            ? JsonText.Read(text.Value) ?? text
            : input.Second)));
}
