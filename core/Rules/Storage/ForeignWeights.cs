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

    public string Title => "Weights come from a bucket of the cluster's own cloud, on Azure from one that the stack makes";

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
            if (!weights.Knows(nameof(WeightsSpec.Source)) || ObjectBucket.Of(weights.Spec.Source) is not { } bucket)
                continue;
            if (bucket.Cloud == CloudProvider.Azure && scope.Cluster.Spec.Cloud == CloudProvider.Azure && !Made(scope, bucket))
            {
                yield return this.Found(
                    weights.At(nameof(WeightsSpec.Source)),
                    $"{Shown.Text($"{bucket.Name}/{bucket.Container}")} is no container of a bucket that the stack makes: its pods get no right to read it, since rights on Azure are given by a resource id, of which the address tells only the end.",
                    "Name the storage account among the platform's buckets and put the weights into its container 'models', or give the pods a key by other means.");
            }
            else if (bucket.Cloud != scope.Cluster.Spec.Cloud)
            {
                yield return this.Found(
                    weights.At(nameof(WeightsSpec.Source)),
                    $"{Shown.Text(bucket.Name)} is a bucket of {Clouds.Name(bucket.Cloud)}, and the cluster is on {Clouds.Name(scope.Cluster.Spec.Cloud)}: its pods get no identity there.",
                    $"Copy the weights to a bucket of {Clouds.Name(scope.Cluster.Spec.Cloud)}, or give the pods a key by other means.");
            }
        }
    }

    static bool Made(PlacedPlatform scope, ObjectBucket bucket) =>
        !scope.Node.Knows(nameof(PlatformSpec.Storage))
        || (bucket.Container == "models" && scope.Node.Spec.Storage.Buckets.Values.Any(known => known.Name == bucket.Name));
}
