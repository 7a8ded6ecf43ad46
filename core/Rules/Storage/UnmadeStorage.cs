using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>What the stack makes in a cloud is asked for where it makes the cluster.</summary>
sealed class UnmadeStorage : IRule<PlatformSpec>
{
    public string Id => "MLP231";

    public Severity Severity => Severity.Error;

    public string Title => "File systems, buckets and tags stand only where the stack makes the cluster";

    public string Explanation =>
        "Of a cluster that is there already the stack knows no cloud and no account: it makes no file system and no bucket, and nothing that a tag could be on. Storage classes that the cluster has are told as such.";

    public string Mend => "Take it out.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        if (!Clouds.Finds(node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster)))
            yield break;
        if (node.Spec.Tags.Count > 0 && node.Knows(nameof(PlatformSpec.Tags)))
            yield return Unread(node.At(nameof(PlatformSpec.Tags)), node.Word(nameof(PlatformSpec.Tags)), "Take them out.");
        if (!node.Knows(nameof(PlatformSpec.Storage)))
            yield break;
        var storage = node.Part(nameof(PlatformSpec.Storage), node.Spec.Storage);
        if (storage.Spec.FileSystems.Count > 0 && storage.Knows(nameof(StorageSpec.FileSystems)))
            yield return Unread(storage.At(nameof(StorageSpec.FileSystems)), storage.Word(nameof(StorageSpec.FileSystems)), $"Take them out, and tell the classes that the cluster has in {storage.Word(nameof(StorageSpec.Classes))}.");
        if (storage.Spec.Buckets.Count > 0 && storage.Knows(nameof(StorageSpec.Buckets)))
            yield return Unread(storage.At(nameof(StorageSpec.Buckets)), storage.Word(nameof(StorageSpec.Buckets)), "Take them out.");
    }

    Finding Unread(SpecPath at, string word, string mend) => this.Found(at, $"{word} are not read on a cluster that is there already.", mend);
}
