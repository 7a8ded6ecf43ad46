using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Accounts;

/// <summary>What a stack's own catalogue says of a machine type is enough.</summary>
sealed class WholeMachineType : IRule<PlatformSpec>
{
    public string Id => "MLP101";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A machine type of the stack's own catalogue has its vCPUs, its memory, and with GPUs their model and number";

    public string Explanation =>
        "A type that the catalogue has may be said to differ in anything. One that it lacks is known by what the stack says only: without vCPUs and memory no replica can be held against its nodes, "
        + "and of GPUs without a model neither memory nor partitions are known.";

    public string Mend => "Add what is missing.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var cluster = node.Part(nameof(PlatformSpec.Cluster), node.Spec.Cluster);
        if (!node.Knows(nameof(PlatformSpec.Catalogue)) || !cluster.Knows(nameof(ClusterSpec.Cloud)))
            return [];
        var catalogue = node.Part(nameof(PlatformSpec.Catalogue), node.Spec.Catalogue);
        return catalogue.Knows(nameof(CatalogueSpec.MachineTypes))
            ? catalogue.Parts(nameof(CatalogueSpec.MachineTypes), catalogue.Spec.MachineTypes).SelectMany(own => Check(own, MachineCatalogue.Of(cluster.Spec.Cloud)))
            : [];
    }

    IEnumerable<Finding> Check(Node<MachineTypeSpec> own, MachineCatalogue catalogue)
    {
        var known = catalogue.Find(own.Name);
        return [.. Size(own, known, catalogue), .. Gpus(own, known)];
    }

    IEnumerable<Finding> Size(Node<MachineTypeSpec> own, MachineType? known, MachineCatalogue catalogue)
    {
        if (known is not null || !own.Knows(nameof(MachineTypeSpec.Vcpus), nameof(MachineTypeSpec.MemoryGiB)))
            yield break;
        List<string> missing =
        [
            .. own.Spec.Vcpus is null ? [own.Word(nameof(MachineTypeSpec.Vcpus))] : Array.Empty<string>(),
            .. own.Spec.MemoryGiB is null ? [own.Word(nameof(MachineTypeSpec.MemoryGiB))] : Array.Empty<string>(),
        ];
        if (missing.Count == 0)
            yield break;
        var add = $"dd {string.Join(" and ", missing)}.";
        yield return this.Found(
            own.Path,
            $"The catalogue has no machine type {Shown.Text(own.Name)}, and {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} missing.",
            Nearest.To(own.Name, catalogue.Machines.Select(machine => machine.Name)) is { } near ? $"Did you mean '{near}'? Else a{add}" : $"A{add}");
    }

    IEnumerable<Finding> Gpus(Node<MachineTypeSpec> own, MachineType? known)
    {
        if (!own.Knows(nameof(MachineTypeSpec.Gpu), nameof(MachineTypeSpec.Gpus)))
            yield break;
        var (gpuWord, gpusWord) = (own.Word(nameof(MachineTypeSpec.Gpu)), own.Word(nameof(MachineTypeSpec.Gpus)));
        if (own.Spec.Gpu is { } model && Catalogue.FindGpu(model) is null)
        {
            var names = Catalogue.Gpus.Select(gpu => gpu.Name).ToList();
            yield return this.Found(
                own.At(nameof(MachineTypeSpec.Gpu)),
                $"There is no GPU model {Shown.Text(model)}.",
                Nearest.To(model, names) is { } near ? $"Did you mean '{near}'?" : $"Name one of {Shown.Keys(names)}.");
        }
        else if (own.Spec is { Gpu: { } gpu, Gpus: null } && known is not { Gpus: > 0 })
        {
            yield return this.Found(own.At(nameof(MachineTypeSpec.Gpu)), $"{gpuWord} is {gpu}, and {gpusWord} is missing.", $"Add {gpusWord}.");
        }
        else if (own.Spec is { Gpu: null, Gpus: { } gpus } && known?.Gpu is null)
        {
            yield return this.Found(own.At(nameof(MachineTypeSpec.Gpus)), $"{gpusWord} is {gpus}, and {gpuWord} is missing.", $"Add {gpuWord}, the model.");
        }
    }
}
