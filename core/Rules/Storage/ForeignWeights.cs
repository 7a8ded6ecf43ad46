using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Weights that no identity of the cluster may read.</summary>
sealed class ForeignWeights : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP230";

    public Severity Severity => Severity.Warning;

    public string Title => "Weights come from a bucket of the cluster's own cloud";

    public string Explanation =>
        "A model whose weights come from a bucket gets an identity that may read it, without a key that could leak. On another cloud the cluster has no identity to give: the bucket is public, or the pods are "
        + "given a key by other means. What is loaded there is paid for as traffic to the internet, by each pod.";

    public string Mend => "Copy the weights to a bucket of the cluster's cloud.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        foreach (var workload in scope.Workloads.Where(workload => workload.Workload.Spec.Weights is not null && workload.Workload.Knows(nameof(WorkloadSpec.Weights))))
        {
            var weights = workload.Workload.Part(nameof(WorkloadSpec.Weights), workload.Workload.Spec.Weights!);
            if (weights.Knows(nameof(WeightsSpec.Source)) && ObjectBucket.Of(weights.Spec.Source) is { } bucket && bucket.Cloud != scope.Cluster.Spec.Cloud)
            {
                yield return this.Found(
                    weights.At(nameof(WeightsSpec.Source)),
                    $"{Shown.Text(bucket.Name)} is a bucket of {Clouds.Name(bucket.Cloud)}, and the cluster is on {Clouds.Name(scope.Cluster.Spec.Cloud)}: its pods get no identity there.",
                    $"Copy the weights to a bucket of {Clouds.Name(scope.Cluster.Spec.Cloud)}, or give the pods a key by other means.");
            }
        }
    }
}
