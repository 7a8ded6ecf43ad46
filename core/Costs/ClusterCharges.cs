using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>What a cluster costs beside its nodes: control plane, NAT, the gateway's load balancer, the disk of the metrics.</summary>
sealed class ClusterCharges(ClusterSpec cluster, PriceBook prices, DateOnly? asOf)
{
    readonly List<string> assumptions = [];

    /// <summary>What was taken to be so.</summary>
    public IReadOnlyList<string> Assumptions => assumptions;

    public IEnumerable<CostItem> Of(PlatformSpec platform)
    {
        if (cluster.Cloud == CloudProvider.Existing)
        {
            assumptions.Add("The cluster is there already: its control plane, its network and its load balancers aren't counted.");
            yield break;
        }

        yield return ControlPlane();
        if (cluster.ExistingNetwork is null)
        {
            foreach (var item in Nat(platform.Cost))
                yield return item;
        }
        else
        {
            assumptions.Add("The network is there already: its ways out aren't counted.");
        }

        foreach (var (name, system) in platform.Storage.FileSystems.OrderBy(system => system.Key, StringComparer.Ordinal))
            yield return FileSystem(name, system);
        if (platform.Gateway is { } gateway)
            yield return Item($"load balancer of the gateway, {(gateway.Public ? "public" : "internal")}", LoadBalancer(prices, cluster, gateway.Public));
        if (platform.Monitoring.Prometheus)
            yield return Item($"disk of the metrics, {platform.Monitoring.StorageGiB} GiB", Disk(prices, platform.Monitoring.StorageGiB));
    }

    /// <summary>A load balancer, without what goes through it, which nobody knows beforehand.</summary>
    public static Amount LoadBalancer(PriceBook prices, ClusterSpec cluster, bool open)
    {
        prices.NoteUnknown("What goes through load balancers is charged for too, and isn't declared.");
        var hour = Hours(prices.Find(ChargeKind.LoadBalancerHour));
        // A network load balancer of AWS has an address in each zone.
        var addresses = !open ? 0 : cluster.Cloud == CloudProvider.Aws ? Math.Max(1, SubnetPlan.Zones(cluster).Count) : 1;
        return (addresses == 0 ? hour : hour + (Hours(prices.Find(ChargeKind.PublicAddressHour)) * addresses)) with { Complete = false };
    }

    /// <summary>A disk.</summary>
    public static Amount Disk(PriceBook prices, int gib) => prices.Find(ChargeKind.DiskGiBMonth) is { } each ? new(each * gib, true) : Amount.Unknown;

    CostItem ControlPlane()
    {
        var release = Catalogue.KubernetesReleases(cluster.Cloud).FirstOrDefault(release => release.Version == cluster.KubernetesVersion);
        // AKS' tier with long term support is paid for from the first day; that of the others once standard support is over.
        var premium = cluster is { Cloud: CloudProvider.Azure, ReleaseChannel: ReleaseChannel.Extended };
        if (premium)
            return Item("control plane, tier Premium", Hours(prices.Find(ChargeKind.ExtendedSupportHour)));
        var extended = asOf is { } day && release?.StandardUntil < day && cluster.ReleaseChannel == ReleaseChannel.Extended;
        if (asOf is null)
            assumptions.Add($"Kubernetes {cluster.KubernetesVersion} is taken to be in standard support; given a day, it is looked up.");
        else if (release?.StandardUntil is null)
            assumptions.Add($"Until when Kubernetes {cluster.KubernetesVersion} is in standard support isn't known: it is taken to be.");
        return Item(
            extended ? $"control plane, Kubernetes {cluster.KubernetesVersion} in extended support since {release!.StandardUntil:yyyy-MM-dd}" : "control plane",
            Hours(prices.Find(extended ? ChargeKind.ExtendedSupportHour : ChargeKind.ControlPlaneHour)));
    }

    IEnumerable<CostItem> Nat(CostSpec cost)
    {
        var gateways = cluster.NatPerZone ? SubnetPlan.Zones(cluster).Count : 1;
        if (gateways == 0)
        {
            prices.NoteUnknown("Each zone has a NAT gateway, and how many zones there are isn't known.");
            yield return Item("NAT gateways", Amount.Unknown);
        }
        else
        {
            yield return Item(
                gateways == 1 ? "NAT gateway with its address" : $"{gateways} NAT gateways with their addresses",
                (Hours(prices.Find(ChargeKind.NatGatewayHour)) + Hours(prices.Find(ChargeKind.PublicAddressHour))) * gateways);
        }

        if (cost.NatGiBPerMonth is not { } data)
        {
            prices.NoteUnknown("How much data goes through the NAT gateways isn't declared (cost.natGiBPerMonth).");
            yield return Item("data through NAT", Amount.Unknown);
        }
        else
        {
            yield return Item("data through NAT", prices.Find(ChargeKind.NatGiB) is { } each ? new(each * (decimal)data, true) : Amount.Unknown);
        }
    }

    CostItem FileSystem(string name, SharedFileSystemSpec system)
    {
        prices.NoteUnknown(cluster.Cloud == CloudProvider.Aws ? "What is stored in file systems is charged for, and isn't declared." : "The price of file systems isn't known.");
        return Item(cluster.Cloud == CloudProvider.Aws ? $"file system '{name}'" : $"file system '{name}', {system.SizeGiB} GiB", Amount.Unknown);
    }

    static Amount Hours(decimal? hour) => hour is { } usd ? new(usd * CostEstimate.HoursPerMonth, true) : Amount.Unknown;

    static CostItem Item(string name, Amount amount) => new() { Name = name, Cost = CostRange.Always(amount) };
}
