using MlPlatform.Core;
using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Autoscaling;

/// <summary>The spec of Karpenter's NodePool (<c>karpenter.sh/v1</c>); the names are the API's.</summary>
sealed record NodePoolManifest(NodePoolManifest.TemplatePart Template, NodePoolManifest.DisruptionPart Disruption, IReadOnlyDictionary<string, string> Limits, int Weight)
{
    /// <summary>That of a pool.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pool">One of its pools.</param>
    /// <param name="zones">Zones that the cluster has subnets in.</param>
    /// <param name="weight">How early it is tried.</param>
    public static NodePoolManifest Of(PlatformSpec platform, NodePool pool, IReadOnlyList<string> zones, int weight)
    {
        var spec = pool.Spec;
        return new(
            new(
                new(pool.Labels.Concat(BottlerocketLabels.Of(pool)).ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal)),
                new(
                    new(pool.Name),
                    Requirements(pool, zones),
                    [.. pool.Taints.Select(taint => new TaintPart(taint.Key, taint.Value, taint.Effect))],
                    // By its age a node would go at any time: budgets don't bound that. A new image makes it go in the window.
                    "Never",
                    // Whoever holds a node on in the window, by a budget of pods or a loading model, does so no longer than the window is.
                    $"{platform.Cluster.Maintenance.Hours}h")),
            new(
                // A model that is moved loads for minutes: of GPU nodes only those go that nothing runs on.
                pool.IsGpu ? "WhenEmpty" : "WhenEmptyOrUnderutilized",
                $"{platform.Autoscaler.ScaleDownMinutes}m",
                DisruptionBudgets.Of(platform.Cluster.Maintenance)),
            Most(pool),
            weight);
    }

    static IReadOnlyList<RequirementPart> Requirements(NodePool pool, IReadOnlyList<string> zones)
    {
        var spec = pool.Spec;
        IReadOnlyList<string> within = [.. (spec.Zones.Count == 0 ? zones : spec.Zones).Order(StringComparer.Ordinal)];
        return
        [
            new("karpenter.sh/capacity-type", [spec.Capacity switch
            {
                CapacityType.Spot => "spot",
                CapacityType.Reserved or CapacityType.CapacityBlock => "reserved",
                _ => "on-demand",
            }]),
            new("kubernetes.io/arch", [pool.Machines is [{ Architecture: CpuArchitecture.Arm64 }, ..] ? "arm64" : "amd64"]),
            new("kubernetes.io/os", ["linux"]),
            new("node.kubernetes.io/instance-type", spec.MachineTypes),
            // Machines that stand close to each other are in one zone: where the pool names none or several, the first.
            new("topology.kubernetes.io/zone", spec.Fabric == NetworkFabric.Efa ? [.. within.Take(1)] : within),
        ];
    }

    static SortedDictionary<string, string> Most(NodePool pool)
    {
        var (nodes, machines) = (pool.Spec.MaxNodes, pool.Machines);
        var most = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["nodes"] = $"{nodes}" };
        if (machines.Count == 0) return most;
        most["cpu"] = $"{nodes * machines.Max(machine => machine.Vcpus)}";
        most["memory"] = Quantity.GiB((double)nodes * machines.Max(machine => machine.MemoryGiB));
        if (pool.IsGpu) most[GpuNames.Resource] = $"{nodes * machines.Max(machine => machine.Gpus)}";
        return most;
    }

    public sealed record TemplatePart(LabelsPart Metadata, NodePart Spec);

    public sealed record LabelsPart(IReadOnlyDictionary<string, string> Labels);

    public sealed record NodePart(ClassPart NodeClassRef, IReadOnlyList<RequirementPart> Requirements, IReadOnlyList<TaintPart> Taints, string ExpireAfter, string TerminationGracePeriod);

    public sealed record ClassPart(string Name)
    {
        public string Group { get; } = "karpenter.k8s.aws";

        public string Kind { get; } = "EC2NodeClass";
    }

    public sealed record RequirementPart(string Key, IReadOnlyList<string> Values)
    {
        public string Operator { get; } = "In";
    }

    public sealed record TaintPart(string Key, string Value, string Effect);

    public sealed record DisruptionPart(string ConsolidationPolicy, string ConsolidateAfter, IReadOnlyList<DisruptionBudget> Budgets);
}
