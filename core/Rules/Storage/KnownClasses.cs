using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>The storage classes of a platform that is being checked: those of its settings, before those that its cloud brings.</summary>
sealed class KnownClasses(PlacedPlatform platform)
{
    readonly IReadOnlyDictionary<string, StorageClassSpec> own = platform.Node.Spec.Storage.Classes;
    readonly IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> clouds = Clouds.Makes(platform.Cluster) ? CloudStorageClasses.Of(platform.Node.Spec) : CloudStorageClasses.Of(CloudProvider.Existing);

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => own.Keys.Concat(clouds.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The access modes of a class; null where there is none of that name.</summary>
    public IReadOnlyList<AccessMode>? Modes(string name) => own.TryGetValue(name, out var told) ? told.AccessModes : clouds.GetValueOrDefault(name);

    /// <summary>The classes that give an access mode.</summary>
    public IReadOnlyList<string> Giving(AccessMode mode) => [.. Names.Where(name => Modes(name)!.Contains(mode))];

    /// <summary>The volumes of all models and jobs that name a class.</summary>
    public static IEnumerable<Node<VolumeSpec>> Volumes(PlacedPlatform platform) => platform.Workloads
        .SelectMany(workload => workload.Workload.Parts(nameof(WorkloadSpec.Volumes), workload.Workload.Spec.Volumes))
        .Where(volume => volume.Spec.StorageClass is not null && volume.Knows(nameof(VolumeSpec.StorageClass)));
}
