using MlPlatform.Core.Capacity;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Placements;

/// <summary>Tells what a replica lacks on which node, and what took it.</summary>
static class FitText
{
    const int MostLines = 8;

    /// <summary>
    /// A line for each node and resource: "gpu, g4dn.xlarge: CPU: 4 cores needed, 3.725 left of 4 (kubelet and system 0.08, ...)". Where there
    /// are many, the first.
    /// </summary>
    public static IEnumerable<string> Lines(Node<WorkloadSpec> model, IEnumerable<Allocatable> nodes, Func<NodeResource, Func<Allocatable, decimal>> left)
    {
        var lines = nodes
            .SelectMany(node => Fit.Lacking(model, node, left).Select(resource => Line(model, node, resource, left(resource)(node))))
            .ToList();
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), $"and {lines.Count - MostLines} more"];
    }

    /// <summary>"gpu: 8 (8 nodes x 1 a node, bounded by its CPU)".</summary>
    public static string Room(PlacedWorkload workload, PoolFit fit)
    {
        var why = fit.Pool.IsBesideKarpenter ? "; Karpenter adds none to a pool that always has a node" : fit.Pool.IsFixed ? "; nothing adds nodes to it" : "";
        return $"{fit.Pool.Node.Name}: {fit.Holds} ({Shown.Count(fit.Pool.MostNodes, "node")} x {fit.Largest.AtMost} a node, bounded by its {Fit.Bound(workload.Workload, fit.Largest.Node).Word}{why})";
    }

    /// <summary>Which pool is to be raised to what, for pods that find no room: "raise maxNodes of 'gpu' to 16".</summary>
    public static string Raise(PlacedWorkload workload, long missing)
    {
        var fit = workload.Fits.First(fit => fit.Largest.AtMost > 0);
        var nodes = fit.Pool.MostNodes + NodeNeed.RoundedUp(missing, fit.Largest.AtMost);
        var autoscaler = fit.Pool.IsBesideKarpenter ? ", or set it to 0, so that Karpenter adds nodes" : fit.Pool.IsFixed ? ", or let an autoscaler add nodes" : "";
        return $"raise {fit.Pool.Node.Word(fit.Pool.SizeProperty)} of '{fit.Pool.Node.Name}' to {nodes}{autoscaler}";
    }

    static string Line(Node<WorkloadSpec> model, Allocatable node, NodeResource resource, decimal left)
    {
        var all = resource.OfMachine(node);
        var needed = $"{node.Pool.Name}, {node.Machine.Name}: {resource.Name}: {resource.Amount(resource.OfReplica(model.Spec))} needed, {NodeResource.Number(Math.Max(left, 0))} left of {NodeResource.Number(all)}";
        var taken = node.Deductions
            .Where(deduction => resource.OfDeduction(deduction) > 0 && (!deduction.Estimate || left == resource.ForSure(node)))
            .Select(deduction => $"{deduction.Name} {NodeResource.Number(resource.OfDeduction(deduction))}")
            .DefaultIfEmpty("the rest is kept free");
        return left == all ? needed : $"{needed} ({string.Join(", ", taken)})";
    }
}
