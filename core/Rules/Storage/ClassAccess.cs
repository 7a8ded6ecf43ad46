using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>A storage class gives what a volume of it asks for.</summary>
sealed class ClassAccess : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP135";

    public Severity Severity => Severity.Error;

    public string Title => "A volume's storage class can give its access mode";

    public string Explanation =>
        "Block storage is attached to one node (EBS, Azure Disk; a disk of Google's to many, if none writes), file storage to many. A claim for what its class can't give is never bound, or is bound and never "
        + "attached to the second node, and the pods wait for it.";

    public string Mend => "Ask for what the class can give, or name another class.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        var classes = new KnownClasses(scope);
        foreach (var volume in KnownClasses.Volumes(scope))
        {
            if (!volume.Knows(nameof(VolumeSpec.AccessMode)) || classes.Modes(volume.Spec.StorageClass!) is not { } modes || modes.Contains(volume.Spec.AccessMode))
                continue;
            var allowed = string.Join(", ", modes.Select(mode => volume.Word($"{mode}")));
            var others = classes.Giving(volume.Spec.AccessMode);
            yield return this.Found(
                volume.At(nameof(VolumeSpec.AccessMode)),
                $"The storage class {Shown.Text(volume.Spec.StorageClass!)} can't give {volume.Word($"{volume.Spec.AccessMode}")}; it can give {allowed}.",
                others.Count > 0 ? $"Name a class that can, such as '{others[0]}', or set {volume.Word(nameof(VolumeSpec.AccessMode))} to one of {allowed}." : null);
        }
    }
}
