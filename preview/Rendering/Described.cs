using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Rendering;

/// <summary>Values that manifests have no kind for, as mappings of what they are: nothing is dropped.</summary>
static class Described
{
    public static PlanValue Value(PlanValue value) => value switch
    {
        PlanAsset asset => Map(("asset", Place(asset.Source, asset.Text))),
        PlanArchive { Assets: { } assets } => Map(("archive", assets)),
        PlanArchive archive => Map(("archive", Place(archive.Source!.Value, archive.Text!))),
        PlanResourceReference reference => Map(("resource", new PlanString(reference.Urn))),
        _ => value,
    };

    static PlanObject Place(AssetSource source, string text) =>
        Map((source switch { AssetSource.Path => "path", AssetSource.Uri => "uri", _ => "text" }, new PlanString(text)));

    static PlanObject Map((string Key, PlanValue Value) entry) => new([entry.Key], [entry.Value]);
}
