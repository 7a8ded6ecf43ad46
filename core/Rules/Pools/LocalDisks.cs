using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>Disks of the machine are there.</summary>
sealed class LocalDisks : IRuleOver<PlacedPool>
{
    public string Id => "MLP225";

    public Severity Severity => Severity.Error;

    public string Title => "A pool whose images are on the machines' own NVMe disks has machines that bring some";

    public string Explanation =>
        "On a machine without such disks the node has nothing to put its images on, and never joins, or falls back to the small disk of its system. Disks that a cloud attaches on demand aren't the machine's own. On Azure it is the node's whole disk, which must fit there.";

    public string Mend => "Name machine types with NVMe disks, or leave images on the attached disk.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (!scope.Node.Spec.LocalNvme || scope.Cloud == CloudProvider.Existing || !scope.MachinesKnown || !scope.Node.Knows(nameof(NodePoolSpec.LocalNvme)))
            yield break;
        var without = scope.Pool.Machines.Where(machine => machine.NvmeGB == 0).Select(machine => machine.Name).Distinct().ToList();
        var word = scope.Node.Word(nameof(NodePoolSpec.LocalNvme));
        if (without.Count == 0)
        {
            foreach (var small in TooSmall(scope))
                yield return small;
            yield break;
        }

        yield return this.Found(
            scope.Node.At(nameof(NodePoolSpec.LocalNvme)),
            $"{word} is set, and {Shown.Keys(without)} {(without.Count == 1 ? "has" : "have")} no NVMe disks of {(without.Count == 1 ? "its" : "their")} own that the catalogue knows of.",
            $"Name machine types with NVMe disks, or take {word} out and raise {scope.Node.Word(nameof(NodePoolSpec.DiskGiB))}.");
    }

    // On Azure the disk of the node itself is put there, of the size that the pool says.
    IEnumerable<Finding> TooSmall(PlacedPool scope)
    {
        if (scope.Cloud != CloudProvider.Azure || !scope.Node.Knows(nameof(NodePoolSpec.DiskGiB)) || scope.Pool.Machines is not [var machine, ..] || Allocatable.NvmeGiB(machine) >= scope.Node.Spec.DiskGiB)
            yield break;
        var (disk, most) = (scope.Node.Word(nameof(NodePoolSpec.DiskGiB)), Math.Floor(Allocatable.NvmeGiB(machine)));
        yield return this.Found(
            scope.Node.At(nameof(NodePoolSpec.DiskGiB)),
            $"{disk} is {scope.Node.Spec.DiskGiB}, and the NVMe disks of {machine.Name} have {Shown.Number(most)} GiB.",
            $"Lower {disk} to {Shown.Number(most)} or less.");
    }
}
