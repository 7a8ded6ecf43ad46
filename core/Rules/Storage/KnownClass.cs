using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>A storage class is there.</summary>
sealed class KnownClass : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP136";

    public Severity Severity => Severity.Warning;

    public string Title => "A volume's storage class is one of the cloud's or of the platform's settings";

    public string Explanation =>
        "A claim of a class that the cluster doesn't have waits for it without an error, and so do the pods. A class that somebody adds by other means is none to the rules: what it can give isn't proved.";

    public string Mend => "Name a class that there is, or tell it in the storage of the platform.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster) || !scope.Node.KnowsAllOf(nameof(PlatformSpec.Storage)))
            yield break;
        var classes = new KnownClasses(scope);
        foreach (var volume in KnownClasses.Volumes(scope).Where(volume => classes.Modes(volume.Spec.StorageClass!) is null))
        {
            var near = Nearest.To(volume.Spec.StorageClass!, classes.Names);
            yield return this.Found(
                volume.At(nameof(VolumeSpec.StorageClass)),
                $"There is no storage class {Shown.Text(volume.Spec.StorageClass!)} that is known; known are {Shown.Keys(classes.Names)}.",
                near is null ? null : $"Did you mean '{near}'?");
        }
    }
}
