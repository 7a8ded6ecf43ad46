using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Names;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>File systems that the stack makes.</summary>
sealed class SharedFileSystem : IRule<PlatformSpec>
{
    // Google's page on Filestore's tiers: the least of the basic one. Azure's least for premium shares, 100 GiB, is the setting's own.
    const int LeastOfFilestore = 1024;
    const int ShortestOnAzure = 3;

    static readonly SharedFileSystemSpec Defaults = new();

    public string Id => "MLP228";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "File systems have names and sizes that the cloud takes";

    public string Explanation =>
        $"The name of a file system becomes that of a share in the cloud and of objects in the cluster. Filestore begins at {LeastOfFilestore} GiB, and Azure's premium shares at 100. EFS has no size: it grows with what is written.";

    public string Mend => $"Name it with {KubernetesName.ServiceName}.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        if (!Clouds.Makes(cluster) || !node.Knows(nameof(PlatformSpec.Storage)))
            yield break;
        var storage = node.Part(nameof(PlatformSpec.Storage), node.Spec.Storage);
        foreach (var system in storage.Parts(nameof(StorageSpec.FileSystems), storage.Spec.FileSystems))
        {
            if (!KubernetesName.IsServiceName(system.Name))
                yield return this.Found(system.NamePath, $"{Shown.Text(system.Name)} can't be the name of a file system; allowed are {KubernetesName.ServiceName}.", KubernetesName.Mended(system.Name, letterFirst: true) is { } mended ? $"Name it '{mended}'." : null);
            else if (cluster.Spec.Cloud == CloudProvider.Azure && (system.Name.Length < ShortestOnAzure || system.Name.Contains("--", StringComparison.Ordinal)))
                yield return this.Found(system.NamePath, $"{Shown.Text(system.Name)} can't be the name of a share on Azure; allowed are {ShortestOnAzure} to 63 letters, and no two hyphens side by side.", "Name it otherwise.");
            if (!system.Knows(nameof(SharedFileSystemSpec.SizeGiB)))
                continue;
            var (at, word, size) = (system.At(nameof(SharedFileSystemSpec.SizeGiB)), system.Word(nameof(SharedFileSystemSpec.SizeGiB)), system.Spec.SizeGiB);
            if (cluster.Spec.Cloud == CloudProvider.Gcp && size < LeastOfFilestore)
                yield return this.Found(at, $"{word} is {size}; Filestore begins at {LeastOfFilestore}.", $"Raise {word} to {LeastOfFilestore} or more.");
            else if (cluster.Spec.Cloud == CloudProvider.Aws && size != Defaults.SizeGiB)
                yield return this.Found(at, $"{word} is not read on AWS: EFS grows by itself.", $"Take {word} out.");
        }
    }
}
