using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>Machines are bought as the cloud sells them.</summary>
sealed class CapacityOffered : IRuleOver<PlacedPool>
{
    public string Id => "MLP214";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The machines of a pool are bought in a way that the cloud has";

    public string Explanation => "Capacity Blocks are AWS'; flex-start and queued provisioning are Google Cloud's. No other cloud knows what is meant.";

    public string Mend => "Buy them in a way that the cloud has.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var capacity = scope.Node.Spec.Capacity;
        if (scope.Cloud == CloudProvider.Existing || !scope.Node.Knows(nameof(NodePoolSpec.Capacity)) || Home(capacity) is not { } home || home == scope.Cloud)
            yield break;
        var allowed = string.Join(", ", Enum.GetValues<CapacityType>().Where(type => Home(type) is not { } of || of == scope.Cloud).Select(type => scope.Node.Word($"{type}")));
        yield return this.Found(
            scope.Node.At(nameof(NodePoolSpec.Capacity)),
            $"{scope.Node.Word($"{capacity}")} is to be had on {Clouds.Name(home)}, and the cluster is on {Clouds.Name(scope.Cloud)}; allowed are {allowed}.",
            $"Name one of {allowed}.");
    }

    static CloudProvider? Home(CapacityType capacity) => capacity switch
    {
        CapacityType.CapacityBlock => CloudProvider.Aws,
        CapacityType.FlexStart or CapacityType.Queued => CloudProvider.Gcp,
        _ => null,
    };
}
