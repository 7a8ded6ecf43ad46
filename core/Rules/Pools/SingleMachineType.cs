using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>How many machine types a cloud's node pool has.</summary>
sealed class SingleMachineType : IRuleOver<PlacedPool>
{
    public string Id => "MLP102";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool on Google Cloud or Azure has one machine type";

    public string Explanation =>
        "A node pool of GKE and an agent pool of AKS are of one machine type, unlike a node group of EKS. Further types would be read by nobody, and their author would believe in a choice that isn't there.";

    public string Mend => "Make a pool of each machine type; the autoscaler chooses among pools.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.MachinesKnown && On(scope.Cloud) && scope.Node.Spec.MachineTypes.Count > 1)
        {
            yield return this.Found(
                scope.Node.At(nameof(NodePoolSpec.MachineTypes)),
                $"A pool of {Clouds.Service(scope.Cloud)} has one machine type; given are {Shown.Keys(scope.Node.Spec.MachineTypes)}.");
        }
    }

    /// <summary>Whether a pool on the cloud has one machine type only.</summary>
    public static bool On(CloudProvider cloud) => cloud is CloudProvider.Gcp or CloudProvider.Azure;
}
