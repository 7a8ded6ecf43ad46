using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Rendering;

/// <summary>What a resource's type says of its place among Kubernetes' own.</summary>
/// <param name="ApiVersion">The group and version that objects carry, for example <c>apps/v1</c>.</param>
/// <param name="Kind">The kind, for example <c>Deployment</c>.</param>
/// <param name="IsPatch">Whether it changes fields of an object that someone else makes.</param>
sealed record KubernetesType(string ApiVersion, string Kind, bool IsPatch)
{
    const string Package = "kubernetes:";
    const string Patch = "Patch";

    static readonly string[] NoObjects = ["helm.sh/", "yaml", "kustomize", "index"];

    /// <summary>The type of a Kubernetes object; <c>null</c> for all else, charts and YAML files too.</summary>
    public static KubernetesType? Of(PlanResource resource)
    {
        if (!resource.Custom || !resource.Type.StartsWith(Package, StringComparison.Ordinal))
            return null;
        var end = resource.Type.LastIndexOf(':');
        if (end < Package.Length)
            return null;
        var group = resource.Type[Package.Length..end];
        var kind = resource.Type[(end + 1)..];
        if (NoObjects.Any(other => group.StartsWith(other, StringComparison.Ordinal)))
            return null;
        var patch = kind.EndsWith(Patch, StringComparison.Ordinal) && kind.Length > Patch.Length;
        return new KubernetesType(
            group.StartsWith("core/", StringComparison.Ordinal) ? group["core/".Length..] : group,
            patch ? kind[..^Patch.Length] : kind,
            patch);
    }
}
