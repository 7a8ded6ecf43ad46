using System.Buffers;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Rendering;

/// <summary>Lines that name the objects that others make: those that the program reads, those of the stacks that it refers to, and those that a hint names.</summary>
static class Externals
{
    public static ReadOnlyMemory<byte> Write(Plan plan, RenderHints hints)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var yaml = new YamlWriter(buffer);
        foreach (var line in plan.Resources.Select(Read).OfType<ExternalObject>().Concat(plan.Referenced.SelectMany(Made)).Concat(hints.Externals).Select(Line).Distinct().Order(StringComparer.Ordinal))
            yaml.Comment(line);
        return buffer.WrittenMemory;
    }

    static string Line(ExternalObject external) => external.Namespace is null
        ? $"external: {external.Kind} {external.Name}"
        : $"external: {external.Kind} {external.Namespace}/{external.Name}";

    static IEnumerable<ExternalObject> Made(Plan referenced) => referenced.Resources
        .Where(resource => !resource.Read)
        .Select(resource => (Type: KubernetesType.Of(resource), resource.Inputs))
        .Where(resource => resource.Type is not null)
        .Select(resource => (resource.Type!.Kind, Metadata: resource.Inputs["metadata"] as PlanObject))
        .Where(resource => resource.Metadata?["name"] is PlanString)
        .Select(resource => new ExternalObject(resource.Kind, Text(resource.Metadata!["namespace"]), Text(resource.Metadata["name"])!));

    static string? Text(PlanValue? value) => (value as PlanString)?.Value;

    // The Kubernetes provider's ids are "namespace/name", or "name" alone.
    static ExternalObject? Read(PlanResource resource)
    {
        if (resource.ReadId is null || KubernetesType.Of(resource) is not { } type)
            return null;
        var slash = resource.ReadId.IndexOf('/', StringComparison.Ordinal);
        return new ExternalObject(type.Kind, slash < 0 ? null : resource.ReadId[..slash], resource.ReadId[(slash + 1)..]);
    }
}
