using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity.Packing;

/// <summary>How many nodes a pool may have.</summary>
static class NodesOf
{
    /// <summary>Nodes at most: without an autoscaler a pool stays at its minimum.</summary>
    public static int AtMost(NodePoolSpec pool, AutoscalerSpec autoscaler) => autoscaler.Kind == AutoscalerKind.None ? pool.MinNodes : pool.MaxNodes;
}
