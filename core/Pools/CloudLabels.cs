using System.Collections.Immutable;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Labels that a cloud puts on nodes by itself; it refuses them where they are set by hand.</summary>
static class CloudLabels
{
    /// <summary>Those that follow from a pool.</summary>
    public static IReadOnlyDictionary<string, string> Of(CloudProvider cloud, string name, CapacityType capacity, MachineType? machine)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var spot = capacity == CapacityType.Spot;
        switch (cloud)
        {
            case CloudProvider.Aws:
                labels["eks.amazonaws.com/capacityType"] = capacity switch { CapacityType.Spot => "SPOT", CapacityType.CapacityBlock => "CAPACITY_BLOCK", _ => "ON_DEMAND" };
                break;
            case CloudProvider.Gcp:
                labels["cloud.google.com/gke-nodepool"] = name;
                // What GKE says here of flex-start and queued nodes isn't known.
                if (capacity is not (CapacityType.FlexStart or CapacityType.Queued))
                    labels["cloud.google.com/gke-provisioning"] = spot ? "spot" : "standard";
                if (spot)
                    labels[SpotTaints.Gke.Key] = SpotTaints.Gke.Value;
                if (machine is { AcceleratorType: { } accelerator, Gpus: var gpus })
                {
                    labels["cloud.google.com/gke-accelerator"] = accelerator;
                    labels["cloud.google.com/gke-accelerator-count"] = $"{gpus}";
                    labels["cloud.google.com/gke-gpu"] = "true";
                    labels["nvidia.com/gpu"] = "present";
                }

                break;
            case CloudProvider.Azure:
                labels["kubernetes.azure.com/agentpool"] = name;
                if (spot)
                    labels[SpotTaints.Aks.Key] = SpotTaints.Aks.Value;
                if (machine?.Gpu is not null)
                    labels["kubernetes.azure.com/accelerator"] = "nvidia";
                break;
        }

        return labels.ToImmutable();
    }
}
