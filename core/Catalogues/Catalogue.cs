using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>
/// What is known of GPUs, machine types and regions: embedded, each figure with its source. On a cluster that is there already
/// (<see cref="CloudProvider.Existing"/>) the machines may be any cloud's.
/// </summary>
public static class Catalogue
{
    static readonly Lazy<IReadOnlyList<GpuModel>> AllGpus = new(() => CatalogueFile.Gpus().Gpus);
    static readonly Lazy<CloudCatalogue> Aws = new(() => new(CloudProvider.Aws, CatalogueFile.Cloud("aws"), Gpus));

    /// <summary>Every GPU model, by name.</summary>
    public static IReadOnlyList<GpuModel> Gpus => AllGpus.Value;

    /// <summary>The GPU model of a name, or null.</summary>
    /// <param name="name">Its name, such as <c>L4</c>.</param>
    public static GpuModel? FindGpu(string name) => Gpus.FirstOrDefault(gpu => gpu.Name == name);

    /// <summary>Every machine type that nodes of such a cluster may have, by name.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<MachineType> Machines(CloudProvider cloud) => Of(cloud).Machines;

    /// <summary>The machine type of a name, or null.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="name">The cloud's name for it, such as <c>g6.2xlarge</c>.</param>
    public static MachineType? FindMachine(CloudProvider cloud, string name) => Of(cloud).MachinesByName.GetValueOrDefault(name);

    /// <summary>The regions of a cloud, by name; none where the stack makes no cluster.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<Region> Regions(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).Regions;

    /// <summary>The region of a name, or null.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="name">The cloud's name for it, such as <c>us-east-1</c>.</param>
    public static Region? FindRegion(CloudProvider cloud, string name) => Regions(cloud).FirstOrDefault(region => region.Name == name);

    /// <summary>Kubernetes versions that a cloud still runs, extended support included, the oldest first; none where the stack makes no cluster.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<string> KubernetesVersions(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).KubernetesVersions;

    static CloudCatalogue Of(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Existing or CloudProvider.Aws => Aws.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "There is no catalogue of this cloud."),
    };
}
