using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Storage;

/// <summary>Volumes of a pod are in different places.</summary>
sealed class MountPaths : IRule<WorkloadSpec>
{
    public string Id => "MLP146";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "No two volumes of a workload have the same path";

    public string Explanation => "The API server refuses a container with two mounts of one path, after everything before it was made.";

    public string Mend => "Give each volume a path of its own.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var volume in node.Parts(nameof(WorkloadSpec.Volumes), node.Spec.Volumes).Where(volume => volume.Knows(nameof(VolumeSpec.MountPath))))
        {
            if (!owners.TryAdd(volume.Spec.MountPath.TrimEnd('/'), volume.Name))
                yield return this.Found(volume.At(nameof(VolumeSpec.MountPath)), $"{Shown.Text(volume.Spec.MountPath)} is the path of the volume '{owners[volume.Spec.MountPath.TrimEnd('/')]}' already.");
        }
    }
}
