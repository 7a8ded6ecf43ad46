using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>A type of machine that a cloud rents.</summary>
public sealed record MachineType
{
    /// <summary>The cloud that rents it.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>
    /// The cloud's name for it, such as <c>g6.2xlarge</c>; where GPUs are attached to a machine that has none of itself, with them:
    /// <c>n1-standard-8+1xT4</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The cloud's name for the machine alone: <c>n1-standard-8</c> of <c>n1-standard-8+1xT4</c>. Default: as <see cref="Name"/>.</summary>
    public string CloudName { get => field ?? Name; init; }

    /// <summary>Model of its GPUs; null where it has none.</summary>
    public GpuModel? Gpu { get; init; }

    /// <summary>GPUs.</summary>
    public int Gpus { get; init; }

    /// <summary>Google Cloud's name of its GPUs, such as <c>nvidia-l4</c>: GKE is asked for them by it, and labels nodes with it. Null on other clouds.</summary>
    public string? AcceleratorType { get; init; }

    /// <summary>Memory of each GPU in MiB; 0 where it has none.</summary>
    public int GpuMemoryMiB => Gpu?.MemoryMiB ?? 0;

    /// <summary>Virtual CPUs: what Kubernetes calls cores.</summary>
    public required int Vcpus { get; init; }

    /// <summary>Memory in GiB, before anything is taken off.</summary>
    public required int MemoryGiB { get; init; }

    /// <summary>Local NVMe disks that it always comes with, in GB, all together; 0 where it has none, or none is known.</summary>
    public int NvmeGB { get; init; }

    /// <summary>Network interfaces that can be EFA (AWS); 0 where it has none.</summary>
    public int EfaInterfaces { get; init; }

    /// <summary>The fastest network between pods of several machines.</summary>
    public NetworkFabric Fabric { get; init; } = NetworkFabric.Ethernet;

    /// <summary>Its name where the cloud has several of the kind: <c>GPUDirect-TCPX</c>; null else.</summary>
    public string? FabricName { get; init; }

    /// <summary>
    /// Pods at most: on AWS as many as its network interfaces have addresses for, by the formula of AWS' network plugin; on Google Cloud and
    /// Azure what a cluster is set to by default, 110 and 250.
    /// </summary>
    public required int MaxPods { get; init; }

    /// <summary>Instruction set; images must have been built for it.</summary>
    public required CpuArchitecture Architecture { get; init; }

    /// <summary>What the cloud account's quotas count it under; null where that isn't known.</summary>
    public QuotaFamily? QuotaFamily { get; init; }

    /// <summary>Its prices by region and by how it is bought; those of the region that the catalogue is mostly of first. Empty where none is known.</summary>
    public IReadOnlyList<Price> Prices { get; init; } = [];

    /// <summary>On-demand price in whichever region one is known for; null where none is.</summary>
    public Price? OnDemand => PriceIn(null, CapacityType.OnDemand);

    /// <summary>Spot price in whichever region one is known for; null where none is.</summary>
    public Price? Spot => PriceIn(null, CapacityType.Spot);

    /// <summary>Why nodes of it can't join a cluster as this library makes them; null where they can.</summary>
    public string? NotOnEks { get; init; }

    /// <summary>Where its figures stand.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// The price in a region, else the one of the first region that one is known for: <see cref="Price.HoldsIn"/> tells which, and the other
    /// region must be named with it. Null where none is known at all.
    /// </summary>
    /// <param name="region">The region; null for any.</param>
    /// <param name="capacity">How it is bought.</param>
    public Price? PriceIn(string? region, CapacityType capacity)
    {
        Price? other = null;
        foreach (var price in Prices)
        {
            if (price.Capacity != capacity)
                continue;
            if (price.HoldsIn(region))
                return price;
            other ??= price;
        }

        return other;
    }
}
