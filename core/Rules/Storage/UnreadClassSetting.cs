using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>What a storage class is made with stands only where it is made.</summary>
sealed class UnreadClassSetting : IRule<PlatformSpec>
{
    public string Id => "MLP265";

    public Severity Severity => Severity.Error;

    public string Title => "A storage class with parameters or retention names the driver that makes its volumes";

    public string Explanation =>
        "A class without a driver is one that the cluster has already: it is told here for what it can give, and nothing is made. Its parameters are what they were made as, and its author believes that volumes are kept which aren't.";

    public string Mend => "Name the driver (such as ebs.csi.aws.com), or take the rest out.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        if (!node.Knows(nameof(PlatformSpec.Storage)))
            yield break;
        var storage = node.Part(nameof(PlatformSpec.Storage), node.Spec.Storage);
        foreach (var one in storage.Parts(nameof(StorageSpec.Classes), storage.Spec.Classes).Where(one => one.Spec.Provisioner is null && one.Knows(nameof(StorageClassSpec.Provisioner))))
        {
            var driver = one.Word(nameof(StorageClassSpec.Provisioner));
            if (one.Spec.Parameters.Count > 0)
                yield return this.Found(one.At(nameof(StorageClassSpec.Parameters)), $"{one.Word(nameof(StorageClassSpec.Parameters))} are read where the class is made, and it has no {driver}.", $"Set {driver}, or take them out.");
            if (one.Spec.Retain)
                yield return this.Found(one.At(nameof(StorageClassSpec.Retain)), $"{one.Word(nameof(StorageClassSpec.Retain))} is read where the class is made, and it has no {driver}.", $"Set {driver}, or take it out.");
        }
    }
}
