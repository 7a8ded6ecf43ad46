using MlPlatform.Core.Pools;

namespace MlPlatform.Components.Autoscaling;

/// <summary>The spec of Karpenter's NodeOverlay (<c>karpenter.sh/v1alpha1</c>): what a node offers that Karpenter wouldn't know of it; the names are the API's.</summary>
sealed record NodeOverlaySpec(IReadOnlyList<NodePoolManifest.RequirementPart> Requirements, IReadOnlyDictionary<string, string> Capacity)
{
    /// <summary>That of a pool; null where it offers the GPUs of its machines as they are.</summary>
    public static NodeOverlaySpec? Of(NodePool pool) => pool.Spec.Sharing is { Mig: null, TimeSlicing: null, Mps: null } || pool.Offers.Count == 0
        ? null
        : new(
            [new("karpenter.sh/nodepool", [pool.Name]), new("node.kubernetes.io/instance-type", pool.Spec.MachineTypes)],
            pool.Offers.ToDictionary(offer => offer.Key, offer => $"{offer.Value}", StringComparer.Ordinal));
}
