using MlPlatform.Core.Rules.Names;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>Names that AWS' names are composed from.</summary>
sealed class ComposedAwsName : IRuleOver<PlacedPlatform>
{
    // IAM: 64 letters, of which "-late-aws-ebs-csi-driver" and Pulumi's "-" and 7 random ones take 32.
    const int LongestCluster = 32;

    // EKS: 63 letters, of which the provider keeps 26 for what makes a node group's name unique, and the hyphen before them is one.
    const int LongestPool = 36;

    public string Id => "MLP068";

    public Severity Severity => Severity.Error;

    public string Title => "The names of a cluster on AWS and of its pools leave room for what is appended to them";

    public string Explanation =>
        "A role of IAM has a name of 64 letters at most, and that of an add-on is '<cluster>-late-aws-ebs-csi-driver-<random>'; a node group has 63 at most, and is '<pool>-<random>' "
        + "with 26 random ones. Longer ones are refused by the provider, some of them after the cluster was made.";

    public string Mend => "Shorten it.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster, CloudProvider.Aws))
            yield break;
        var cluster = scope.Cluster.Spec.Name;
        if (cluster.Length > LongestCluster && scope.Cluster.Knows(nameof(ClusterSpec.Name)))
            yield return TooLong(scope.Cluster.At(nameof(ClusterSpec.Name)), cluster, LongestCluster);
        // What is no label is told by that.
        foreach (var pool in scope.Pools.Where(pool => pool.Node.Name.Length > LongestPool && KubernetesName.IsLabel(pool.Node.Name)))
            yield return TooLong(pool.Node.NamePath, pool.Node.Name, LongestPool);
    }

    Finding TooLong(SpecPath at, string name, int longest) =>
        this.Found(at, $"{Shown.Text(name)} has {name.Length} letters; allowed are up to {longest}.", $"Shorten it to {longest} letters or fewer.");
}
