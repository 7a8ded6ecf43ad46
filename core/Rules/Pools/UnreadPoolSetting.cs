using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Settings of a pool that its cloud, or its way of being bought, has no use for.</summary>
sealed class UnreadPoolSetting : IRuleOver<PlacedPool>
{
    static readonly NodePoolSpec Defaults = new() { MachineTypes = [], MaxNodes = 1 };

    public string Id => "MLP218";

    public Severity Severity => Severity.Error;

    public string Title => "No setting of a pool stands there that nothing reads";

    public string Explanation =>
        "A setting that nothing reads is one that its author believes in and nobody obeys. Hours after which a node is taken away are those of flex-start and queues; streaming of images is GKE's and EKS'; a pool "
        + "of a cluster that is there already is told, not made.";

    public string Mend => "Take it out.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var (node, spec) = (scope.Node, scope.Node.Spec);
        if (scope.Cloud == CloudProvider.Existing)
            return scope.IsOfExisting ? [.. OfFound(node).Where(setting => setting.IsSet && node.Knows(setting.Property)).Select(setting => Unread(node, setting.Property, "on a cluster that is there already"))] : [];
        var found = new List<Finding>();
        if (spec.MaxRunHours != Defaults.MaxRunHours && spec.Capacity is not (CapacityType.FlexStart or CapacityType.Queued) && node.Knows(nameof(NodePoolSpec.MaxRunHours), nameof(NodePoolSpec.Capacity)))
            found.Add(Unread(node, nameof(NodePoolSpec.MaxRunHours), $"of a pool that is bought as {node.Word($"{spec.Capacity}")}"));
        if (spec.ImageStreaming && scope.Cloud == CloudProvider.Azure && node.Knows(nameof(NodePoolSpec.ImageStreaming)))
            found.Add(Unread(node, nameof(NodePoolSpec.ImageStreaming), $"on {Clouds.Name(scope.Cloud)}"));
        return found;
    }

    static IEnumerable<(string Property, bool IsSet)> OfFound(Node<NodePoolSpec> node) =>
    [
        (nameof(NodePoolSpec.Reservation), node.Spec.Reservation is not null),
        (nameof(NodePoolSpec.MaxRunHours), node.Spec.MaxRunHours != Defaults.MaxRunHours),
        (nameof(NodePoolSpec.LocalNvme), node.Spec.LocalNvme),
        (nameof(NodePoolSpec.ImageStreaming), node.Spec.ImageStreaming),
        (nameof(NodePoolSpec.Tags), node.Spec.Tags.Count > 0),
    ];

    Finding Unread(Node<NodePoolSpec> node, string property, string where) => this.Found(node.At(property), $"{node.Word(property)} is not read {where}.", $"Take {node.Word(property)} out.");
}
