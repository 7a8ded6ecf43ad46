using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Spot;

/// <summary>A pod ends within the notice that it really gets.</summary>
sealed class SpotNotice : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP128";

    public Severity Severity => Severity.Warning;

    public string Title => "A pod on the spot market ends within the notice that it gets";

    public string Explanation =>
        "A machine that is taken back leaves its pods 120 seconds on AWS, 15 on Google Cloud (30 in all, of which system pods have the rest) and 30 at best on Azure, whatever their grace period. A "
        + "longer one is right for rollouts; when a machine goes, what runs beyond the notice is cut off.";

    public string Mend => "Make sure that what is cut off can be done again, or buy on demand.";

    /// <summary>Seconds that an ordinary pod has before its machine is gone; null where the cloud isn't known.</summary>
    public static int? Seconds(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Aws => 120,
        CloudProvider.Gcp => 15,
        CloudProvider.Azure => 30,
        _ => null,
    };

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || Seconds(scope.Cluster.Spec.Cloud) is not { } notice)
            yield break;
        foreach (var workload in scope.Workloads.Where(workload => workload.Workload.Spec.GracePeriodSeconds > notice && workload.Workload.Knows(nameof(WorkloadSpec.GracePeriodSeconds))))
        {
            if (SpotPools.Of(workload) is not { Count: > 0 } pools)
                continue;
            var word = workload.Workload.Word(nameof(WorkloadSpec.GracePeriodSeconds));
            yield return this.Found(
                workload.Workload.At(nameof(WorkloadSpec.GracePeriodSeconds)),
                $"{word} is {workload.Workload.Spec.GracePeriodSeconds}, and a pod on {Shown.Keys(pools.Select(pool => pool.Node.Name))} gets {notice} seconds when its machine is taken back: the rest is cut off.",
                $"Nothing, where what is cut off can be done again; else lower {word} to {notice} or less, or use pools that are bought on demand.");
        }
    }
}
