using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>A storage class that is made has a name of its own.</summary>
sealed class ClassOfCloud : IRule<PlatformSpec>
{
    public string Id => "MLP266";

    public Severity Severity => Severity.Error;

    public string Title => "No storage class is made by the name of one that the cloud brings";

    public string Explanation =>
        "What a class is made with can't be changed: one by the name of the cloud's own is refused by the cluster in the middle of the deployment, or is put back by the cloud. On AWS 'gp3' may be said otherwise, since the platform itself makes it.";

    public string Mend => "Name it otherwise.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        if (!Clouds.Makes(cluster) || !node.Knows(nameof(PlatformSpec.Storage)))
            yield break;
        var clouds = CloudStorageClasses.Of(cluster.Spec.Cloud);
        var storage = node.Part(nameof(PlatformSpec.Storage), node.Spec.Storage);
        foreach (var one in storage.Parts(nameof(StorageSpec.Classes), storage.Spec.Classes).Where(one => one.Spec.Provisioner is not null && clouds.ContainsKey(one.Name)))
        {
            if (cluster.Spec.Cloud != CloudProvider.Aws || one.Name != MadeStorageClasses.EksDefault)
                yield return this.Found(one.NamePath, $"'{one.Name}' is a storage class of the cloud's own.", "Name it otherwise, or leave its driver out.");
        }
    }
}
