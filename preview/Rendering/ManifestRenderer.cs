using System.Buffers;
using System.Collections.Concurrent;
using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Rendering;

/// <summary>
/// Renders a plan's Kubernetes objects as manifests and its Helm releases as chart values, one file each. Nothing is dropped: what only the
/// deployment tells reads <c>&lt;computed&gt;</c>, and secrets read <c>[secret]</c>.
/// </summary>
public static class ManifestRenderer
{
    /// <summary>The file that names what others make; it is there only where something does.</summary>
    public const string ExternalsFile = "_external.yaml";

    /// <summary>Every file, in the ordinal order of paths.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="hints">What the manifests should say beside it. Default: nothing.</param>
    public static IReadOnlyList<RenderedFile> Render(Plan plan, RenderHints? hints = null)
    {
        var places = new List<(FilePlace Place, Func<ReadOnlyMemory<byte>> Content)>();
        foreach (var resource in plan.Resources.Where(resource => !resource.Read))
        {
            if (KubernetesType.Of(resource) is { } type)
                places.Add((Manifest.Place(resource, type), () => Manifest.Write(resource, type)));
            else if (ReleaseValues.Has(resource))
                places.Add((ReleaseValues.Place(resource), () => ReleaseValues.Write(resource)));
        }

        var externals = Externals.Write(plan, hints ?? new RenderHints());
        return
        [
            .. places.GroupBy(file => file.Place.Path, StringComparer.Ordinal)
                .SelectMany(same => same.Count() == 1
                    ? same.Select(file => new RenderedFile(same.Key, file.Content()))
                    : same.Select(file => new RenderedFile(file.Place.MarkedPath, file.Content())))
                .Concat(externals.IsEmpty ? [] : [new RenderedFile(ExternalsFile, externals)])
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}
