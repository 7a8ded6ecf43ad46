using MlPlatform.Components.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Storage;

/// <summary>Arguments of <see cref="StorageClasses"/>.</summary>
public sealed record StorageClassesArgs
{
    /// <summary>The cluster that they are for.</summary>
    public required ICluster Cluster { get; init; }

    /// <summary>The platform, whose storage says which classes there are beside the usual; what runs on it is not read.</summary>
    public required PlatformSpec Platform { get; init; }
}
