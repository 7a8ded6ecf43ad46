using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Wire;

/// <summary>Values that the wire has no kind for, as objects that carry a signature: the reverse of <see cref="SignedValues"/>.</summary>
static class SignedObjects
{
    public static PlanObject Of(PlanValue value) => value switch
    {
        PlanSecret secret => Signed(Signatures.Secret, ("value", secret.Content)),
        PlanAsset asset => Signed(Signatures.Asset, (Key(asset.Source), new PlanString(asset.Text))),
        PlanArchive { Assets: { } assets } => Signed(Signatures.Archive, ("assets", assets)),
        PlanArchive archive => Signed(Signatures.Archive, (Key(archive.Source!.Value), new PlanString(archive.Text!))),
        PlanResourceReference reference => Signed(
            Signatures.ResourceReference,
            ("urn", new PlanString(reference.Urn)),
            ("packageVersion", new PlanString(reference.PackageVersion)),
            ("id", reference.Id is PlanUnknown ? PlanString.Empty : reference.Id)),
        PlanOutput output => Signed(
            Signatures.OutputValue,
            ("value", Content(output.Value) is PlanUnknown ? null : Content(output.Value)),
            ("secret", output.Value is PlanSecret ? PlanBool.Of(true) : null),
            ("dependencies", new PlanList(output.Dependencies.Select(urn => new PlanString(urn))))),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has a kind of its own on the wire"),
    };

    static PlanValue Content(PlanValue value) => value is PlanSecret secret ? secret.Content : value;

    static string Key(AssetSource source) => source switch
    {
        AssetSource.Path => "path",
        AssetSource.Uri => "uri",
        _ => "text",
    };

    static PlanObject Signed(string signature, params (string Key, PlanValue? Value)[] fields) =>
        new(fields.Where(field => field.Value is not null)
            .Select(field => KeyValuePair.Create(field.Key, field.Value!))
            .Append(KeyValuePair.Create(Signatures.Key, (PlanValue)new PlanString(signature))));
}
