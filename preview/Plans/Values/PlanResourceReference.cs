namespace MlPlatform.Preview.Plans.Values;

/// <summary>A resource that was given as a value.</summary>
/// <param name="urn">The resource's URN.</param>
/// <param name="id">Its id, which before deployment is mostly unknown; <c>null</c> for a component, which has none.</param>
/// <param name="packageVersion">The version of the package that knows its type; empty where there is none.</param>
public sealed class PlanResourceReference(string urn, PlanValue? id, string packageVersion) : PlanValue
{
    /// <summary>The resource's URN.</summary>
    public string Urn { get; } = urn;

    /// <summary>Its id, which before deployment is mostly unknown; <c>null</c> for a component, which has none.</summary>
    public PlanValue? Id { get; } = id;

    /// <summary>The version of the package that knows its type; empty where there is none.</summary>
    public string PackageVersion { get; } = packageVersion;

    internal override IEnumerable<PlanValue> Inner => Id is null ? [] : [Id];

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is PlanResourceReference reference && Urn == reference.Urn && Equals(Id, reference.Id)
        && PackageVersion == reference.PackageVersion;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Urn, Id, PackageVersion);
}
