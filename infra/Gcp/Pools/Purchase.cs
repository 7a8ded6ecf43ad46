using System.Globalization;
using MlPlatform.Core.Specs;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>How the machines of a pool are bought.</summary>
static class Purchase
{
    /// <summary>The label that pods of a queued pool select, and GKE doesn't set: only the taint of the same key is its own.</summary>
    public const string QueuedLabel = "cloud.google.com/gke-queued";

    /// <summary>Whether the machines come when there are some, and go when their time is up.</summary>
    public static bool IsFlexStart(NodePoolSpec spec) => spec.Capacity is CapacityType.FlexStart or CapacityType.Queued;

    /// <summary>Sets what follows from it. Each but the on-demand one says which reservation it takes, so that none eats up another's.</summary>
    public static void Lower(NodePoolSpec spec, NodePoolArgs pool, NodePoolNodeConfigArgs nodes)
    {
        switch (spec.Capacity)
        {
            case CapacityType.Spot:
                nodes.Spot = true;
                nodes.ReservationAffinity = NoReservation;
                break;
            case CapacityType.Reserved:
                nodes.ReservationAffinity = new NodePoolNodeConfigReservationAffinityArgs
                {
                    ConsumeReservationType = "SPECIFIC_RESERVATION",
                    Key = "compute.googleapis.com/reservation-name",
                    Values = [spec.Reservation!],
                };
                break;
            case CapacityType.FlexStart or CapacityType.Queued:
                nodes.FlexStart = true;
                nodes.MaxRunDuration = string.Create(CultureInfo.InvariantCulture, $"{spec.MaxRunHours * 3600}s");
                nodes.ReservationAffinity = NoReservation;
                // Queued provisioning is flex-start with a queue before it: Google's page on provisioning requests asks for both.
                if (spec.Capacity == CapacityType.Queued) pool.QueuedProvisioning = new NodePoolQueuedProvisioningArgs { Enabled = true };
                break;
        }
    }

    static NodePoolNodeConfigReservationAffinityArgs NoReservation => new() { ConsumeReservationType = "NO_RESERVATION" };
}
