namespace MlPlatform.Core.Specs;

/// <summary>Storage of the cluster.</summary>
public sealed record StorageSpec
{
    /// <summary>
    /// Storage classes by name, beside those that the cloud's drivers bring.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, StorageClassSpec> Classes { get; init; } = Named.None<StorageClassSpec>();
}
