namespace MlPlatform.Core.Specs;

/// <summary>Machine types that the catalogue lacks or has otherwise: your own prices, a type that is new.</summary>
public sealed record CatalogueSpec
{
    /// <summary>
    /// Machine types by the cloud's name. What is left out stays as the catalogue has it.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, MachineTypeSpec> MachineTypes { get; init; } = Named.None<MachineTypeSpec>();
}
