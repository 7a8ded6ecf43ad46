using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>A replica fits on a node.</summary>
sealed class NodeFit : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP081";

    public Severity Severity => Severity.Error;

    public string Title => "A replica fits on an empty node of one of its pools";

    public string Explanation =>
        "A node leaves less than its machine has: the kubelet and the system keep a part, so does the eviction threshold, and pods run on every node for network, storage and "
        + "metrics. A replica that asks for all four cores of a machine with four never starts; the autoscaler sees that a new node wouldn't help, and adds none.";

    public string Mend => "Ask for less, or use larger machines.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var model in scope.Workloads.Where(model => model.Pools.Count > 0 && !model.FitsSomewhere))
        {
            var nodes = model.Fits.SelectMany(fit => fit.Nodes).Select(room => room.Node).ToList();
            yield return this.Found(model.Workload.Path, $"A pod fits on no node of its pools:\n{string.Join('\n', FitText.Lines(model.Workload, nodes, resource => resource.AtMost))}", Mended(model, nodes));
        }
    }

    static string Mended(PlacedWorkload model, List<Allocatable> nodes)
    {
        // The node that comes nearest: what it leaves for sure is what to ask for.
        var nearest = nodes.MinBy(node => Fit.Lacking(model.Workload, node, resource => resource.AtMost).Max(resource => Ratio(model.Workload, node, resource)))!;
        var lower = Fit.Lacking(model.Workload, nearest, resource => resource.AtMost)
            .Select(resource => (Property: resource.ModelProperty, Left: resource.ForSure(nearest) - (resource == NodeResource.Disk ? NodeResource.WeightsOnDisk(model.Workload.Spec) : 0)))
            .Where(lacking => lacking is { Property: not null, Left: > 0 })
            .Select(lacking => $"{model.Workload.Word(lacking.Property!)} to {NodeResource.Number(lacking.Left)} or less")
            .ToList();
        var larger = LargerDisk(model, nearest) ?? (Larger(model, nearest) is { } machine ? $"use a larger machine type, such as {machine.Name}" : null);
        return (lower, larger) switch
        {
            ([], null) => "Ask for less.",
            ([], _) => $"U{larger[1..]}.",
            (_, null) => $"Lower {string.Join(" and ", lower)}.",
            _ => $"Lower {string.Join(" and ", lower)}, or {larger}.",
        };
    }

    /// <summary>What to do where nothing but the disk is too small.</summary>
    static string? LargerDisk(PlacedWorkload model, Allocatable node) =>
        Fit.Lacking(model.Workload, node, resource => resource.AtMost).All(resource => resource == NodeResource.Disk)
            ? $"use {model.Pools[0].Node.Word(nameof(NodePoolSpec.DiskGiB))} {Allocatable.DiskForGiB(NodeResource.Disk.OfReplica(model.Workload.Spec), model.Pools[0].Cloud)} for '{node.Pool.Name}'"
            : null;

    static decimal Ratio(Node<WorkloadSpec> model, Allocatable node, NodeResource resource) =>
        resource.AtMost(node) > 0 ? resource.OfReplica(model.Spec) / resource.AtMost(node) : decimal.MaxValue;

    /// <summary>A machine type with GPUs of the same model that holds a replica for sure: of the same family if there is one, the cheapest of them.</summary>
    static MachineType? Larger(PlacedWorkload model, Allocatable node) => model.Pools[0].Catalogue.Machines
        .Where(machine => machine.Cloud == node.Machine.Cloud && machine.Gpu == node.Machine.Gpu && machine.Architecture == node.Machine.Architecture && machine is { NotOnEks: null, OnDemand: not null })
        .OrderBy(machine => MachineFamily.Of(machine.Name) != MachineFamily.Of(node.Machine.Name))
        .ThenBy(machine => machine.OnDemand!.UsdPerHour)
        .ThenBy(machine => machine.Name, StringComparer.Ordinal)
        .FirstOrDefault(machine => Fit.ForSure(model.Workload, Allocatable.Of(node.Pool, machine, model.Pools[0].Cloud).For(model.Placement?.GpuResource)) > 0);
}
