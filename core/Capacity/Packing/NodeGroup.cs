namespace MlPlatform.Core.Capacity.Packing;

/// <summary>Nodes of a pool that are filled alike.</summary>
sealed class NodeGroup(NodeRest left, long count)
{
    /// <summary>What each has left.</summary>
    public NodeRest Left { get; } = left;

    /// <summary>How many there are.</summary>
    public long Count { get; set; } = count;
}
