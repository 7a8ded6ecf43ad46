namespace MlPlatform.Core.Changes;

/// <summary>What happens when a property of a resource changes.</summary>
public sealed record ChangeEffect
{
    /// <summary>The type of the resource by its Pulumi token: <c>aws:eks/nodeGroup:NodeGroup</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The property as the provider names it, <c>launchTemplate.version</c>, with all that is below it. <c>*</c> stands for any key or item.</summary>
    public required string Path { get; init; }

    /// <summary>What happens.</summary>
    public required ChangeConsequence Consequence { get; init; }

    /// <summary>Whether what the resource holds is lost with it: a volume, a bucket, a file system.</summary>
    public bool LosesData { get; init; }

    /// <summary>Why, in a sentence, with what helps where something does.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it stands; "from memory" where it isn't checked.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the old resource is gone afterwards, as far as that is known beforehand.</summary>
    public bool Replaces => Consequence is ChangeConsequence.Replaces;
}
