namespace Pulumi;

/// <summary>A resource that is known by its URN only.</summary>
sealed class DependencyResource : CustomResource
{
    DependencyResource(string urn) : base(urn, id: "")
    {
    }

    public static Resource For(string urn) => new DependencyResource(urn);
}
