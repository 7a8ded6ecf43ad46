using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>
/// What is known of GPUs, machine types, regions, quotas and charges: embedded, each figure with its source. On a cluster that is there already
/// (<see cref="CloudProvider.Existing"/>) the machines may be any cloud's. <see cref="MachineCatalogue"/> has them with what a stack says otherwise.
/// </summary>
public static class Catalogue
{
    static readonly IReadOnlyList<CloudProvider> AllClouds = [CloudProvider.Aws, CloudProvider.Gcp, CloudProvider.Azure];
    static readonly Lazy<IReadOnlyList<GpuModel>> AllGpus = new(ReadGpus);
    static readonly Lazy<CloudCatalogue> Aws = new(() => new(CloudProvider.Aws, CatalogueFile.Cloud("aws"), Gpus));
    static readonly Lazy<CloudCatalogue> Gcp = new(() => new(CloudProvider.Gcp, CatalogueFile.Cloud("gcp"), Gpus));
    static readonly Lazy<CloudCatalogue> Azure = new(() => new(CloudProvider.Azure, CatalogueFile.Cloud("azure"), Gpus));
    static readonly Lazy<MachineCatalogue> Any = new(() => new(
        CloudProvider.Existing,
        [.. AllClouds.SelectMany(cloud => Of(cloud).Machines.Machines).OrderBy(machine => machine.Name, StringComparer.Ordinal)]));

    /// <summary>The clouds that clusters are made on.</summary>
    public static IReadOnlyList<CloudProvider> Clouds => AllClouds;

    /// <summary>Every GPU model, by name.</summary>
    public static IReadOnlyList<GpuModel> Gpus => AllGpus.Value;

    /// <summary>The GPU model of a name, or null.</summary>
    /// <param name="name">Its name, such as <c>L4</c>.</param>
    public static GpuModel? FindGpu(string name) => Gpus.FirstOrDefault(gpu => gpu.Name == name);

    /// <summary>Every machine type that nodes of such a cluster may have, by name.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<MachineType> Machines(CloudProvider cloud) => MachinesOf(cloud).Machines;

    /// <summary>The machine type of a name, or null.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="name">The cloud's name for it, such as <c>g6.2xlarge</c>.</param>
    public static MachineType? FindMachine(CloudProvider cloud, string name) => MachinesOf(cloud).Find(name);

    /// <summary>The regions of a cloud, by name; none where the stack makes no cluster.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<Region> Regions(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).Regions;

    /// <summary>The region of a name, or null.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="name">The cloud's name for it, such as <c>us-east-1</c>.</param>
    public static Region? FindRegion(CloudProvider cloud, string name) => Regions(cloud).FirstOrDefault(region => region.Name == name);

    /// <summary>Kubernetes versions that a cloud still runs, extended support included, the oldest first; none where the stack makes no cluster.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<string> KubernetesVersions(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).Versions;

    /// <summary>The same versions with the days on which their support ends.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<KubernetesRelease> KubernetesReleases(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).Releases;

    /// <summary>What the quotas of an account at the cloud count together, by name; none where the stack makes no cluster.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<QuotaFamily> QuotaFamilies(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).Quotas;

    /// <summary>What the cloud charges for beside machines, as far as it is known; none where the stack makes no cluster.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static IReadOnlyList<Charge> Charges(CloudProvider cloud) => cloud == CloudProvider.Existing ? [] : Of(cloud).Charges;

    /// <summary>What the cloud charges for one such thing, or null where it isn't known.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    /// <param name="kind">What for.</param>
    public static Charge? FindCharge(CloudProvider cloud, ChargeKind kind) => Charges(cloud).FirstOrDefault(charge => charge.Kind == kind);

    internal static MachineCatalogue MachinesOf(CloudProvider cloud) => cloud == CloudProvider.Existing ? Any.Value : Of(cloud).Machines;

    static CloudCatalogue Of(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => Aws.Value,
        CloudProvider.Gcp => Gcp.Value,
        CloudProvider.Azure => Azure.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, "There is no catalogue of this cloud."),
    };

    static IReadOnlyList<GpuModel> ReadGpus()
    {
        var file = CatalogueFile.Gpus();
        return [.. file.Gpus.Select(gpu => gpu with { Source = file.Sources[gpu.Source].Text })];
    }
}
