using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Wire;

/// <summary>Objects that carry a signature, as the values that they stand for.</summary>
static class SignedValues
{
    public static PlanValue Read(PlanObject fields, bool keepOutputs) =>
        (fields[Signatures.Key] as PlanString)?.Value switch
        {
            Signatures.Secret => new PlanSecret(fields["value"] ?? PlanNull.Value),
            Signatures.Asset => ReadAsset(fields),
            Signatures.Archive => ReadArchive(fields),
            Signatures.ResourceReference => ReadReference(fields),
            Signatures.OutputValue => ReadOutput(fields, keepOutputs),
            // The signature could be a new kind of secret, so nothing of the object may be shown.
            _ => throw new WireFormatException("The properties hold a kind of value that this engine doesn't know (by its signature)."),
        };

    static PlanValue ReadAsset(PlanObject fields) =>
        Place(fields) is var (source, text) ? new PlanAsset(source, text) : PlanUnknown.Value;

    static PlanValue ReadArchive(PlanObject fields)
    {
        if (fields["assets"] is PlanObject assets)
            return new PlanArchive(assets);
        return Place(fields) is var (source, text) ? new PlanArchive(source, text) : PlanUnknown.Value;
    }

    // Official SDKs send one of the three and may send the others empty.
    static (AssetSource Source, string Text)? Place(PlanObject fields)
    {
        if (fields["path"] is PlanString { Value.Length: > 0 } path)
            return (AssetSource.Path, path.Value);
        if (fields["uri"] is PlanString { Value.Length: > 0 } uri)
            return (AssetSource.Uri, uri.Value);
        if (fields["text"] is PlanUnknown || fields["path"] is PlanUnknown || fields["uri"] is PlanUnknown)
            return null;
        return (AssetSource.Text, (fields["text"] as PlanString)?.Value ?? "");
    }

    static PlanResourceReference ReadReference(PlanObject fields)
    {
        var id = fields["id"] switch
        {
            PlanString { Value: "" } => PlanUnknown.Value,
            var given => given,
        };
        return new PlanResourceReference(
            (fields["urn"] as PlanString)?.Value ?? "",
            id,
            (fields["packageVersion"] as PlanString)?.Value ?? "");
    }

    static PlanValue ReadOutput(PlanObject fields, bool keepOutputs)
    {
        var value = fields["value"] ?? PlanUnknown.Value;
        if (fields["secret"] is PlanBool { Value: true })
            value = new PlanSecret(value);
        if (!keepOutputs)
            return value;

        var dependencies = fields["dependencies"] is PlanList list
            ? list.Items.OfType<PlanString>().Select(urn => urn.Value)
            : [];
        return new PlanOutput(value, [.. dependencies]);
    }
}
