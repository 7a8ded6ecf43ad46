namespace MlPlatform.Core.Specs;

/// <summary>Storage of the cluster.</summary>
public sealed record StorageSpec
{
    /// <summary>
    /// Storage classes by name, beside those that the cloud's drivers bring.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, StorageClassSpec> Classes { get; init; } = Named.None<StorageClassSpec>();

    /// <summary>
    /// File systems that many pods mount at once, by name: EFS on AWS, Filestore on Google Cloud, Azure Files.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, SharedFileSystemSpec> FileSystems { get; init; } = Named.None<SharedFileSystemSpec>();

    /// <summary>
    /// Buckets for weights and data, by a name of yours. Only models whose weights come from one may read it.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, BucketSpec> Buckets { get; init; } = Named.None<BucketSpec>();
}
