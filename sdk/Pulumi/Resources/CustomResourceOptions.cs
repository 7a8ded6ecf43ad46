namespace Pulumi;

/// <summary>Settings of how the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    List<string>? _additionalSecretOutputs;

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs { get => _additionalSecretOutputs ??= []; set => _additionalSecretOutputs = value; }

    public string? ImportId { get; set; }

    internal IReadOnlyList<string> AdditionalSecretOutputsOrNone => _additionalSecretOutputs ?? [];

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.TakeAll(options1);
        merged.TakeAll(options2);
        return merged;
    }

    void TakeAll(CustomResourceOptions? other)
    {
        if (other is null) return;
        Take(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        _additionalSecretOutputs = Joined(_additionalSecretOutputs, other._additionalSecretOutputs);
    }
}
