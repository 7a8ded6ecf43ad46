using System.Collections.Immutable;
using System.Globalization;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Mig;

/// <summary>How the GPUs of a node are cut, each proved, and what follows from it.</summary>
public sealed record MigPartition
{
    const int LongestName = 63;

    /// <summary>How slices are offered.</summary>
    public required MigStrategy Strategy { get; init; }

    /// <summary>The layout of each GPU by its number; null where one stays whole.</summary>
    public required IReadOnlyList<MigLayout?> Gpus { get; init; }

    /// <summary>The profiles that there are, the smallest first, with their instances on the whole node.</summary>
    public IReadOnlyList<MigCount> Counts => Gpus.OfType<MigLayout>().FirstOrDefault() is { } first
        ? MigCompiler.Counts(first.Geometry, Gpus.OfType<MigLayout>().SelectMany(layout => layout.Counts).Select(count => (count.Profile, count.Count)))
        : [];

    /// <summary>GPUs that stay whole.</summary>
    public int WholeGpus => Gpus.Count(layout => layout is null);

    /// <summary>Whether all slices are of one profile and no GPU is whole: what the single strategy demands.</summary>
    public bool IsUniform => WholeGpus == 0 && Counts.Count == 1;

    /// <summary>
    /// Name of the configuration in mig-parted's file, and value of the label <c>nvidia.com/mig.config</c>: NVIDIA's own
    /// (<c>all-1g.10gb</c>) where all GPUs are cut into as many of one profile as fit, else one that tells the layout.
    /// </summary>
    public string ConfigName
    {
        get
        {
            if (Gpus.All(layout => layout?.IsLike(Gpus[0]) ?? Gpus[0] is null))
            {
                return Gpus[0] switch
                {
                    null => MigParted.AllDisabled,
                    { Counts: [var only] } when only.Count == only.Profile.Most => $"all-{only.Profile.LabelName}",
                    var layout => Short(Name(layout)),
                };
            }

            return Short(string.Join("_", Alike().Select(group => $"gpu{string.Join("-", group.Numbers)}_{Name(group.Layout)}")));
        }
    }

    /// <summary>Compute slices of the node that no instance uses; those of a whole GPU aren't stranded.</summary>
    public int StrandedComputeSlices => Gpus.Sum(layout => layout?.StrandedComputeSlices ?? 0);

    /// <summary>Memory slices of the node that no instance uses.</summary>
    public int StrandedMemorySlices => Gpus.Sum(layout => layout?.StrandedMemorySlices ?? 0);

    /// <summary>What a node offers under a strategy, by the names of the device plugin; nothing where the single strategy finds slices that differ.</summary>
    /// <param name="strategy">The strategy.</param>
    public IReadOnlyDictionary<string, int> Offers(MigStrategy strategy)
    {
        if (strategy == MigStrategy.Single)
        {
            return IsUniform
                ? ImmutableSortedDictionary<string, int>.Empty.Add(GpuNames.Resource, Counts[0].Count)
                : ImmutableSortedDictionary<string, int>.Empty;
        }

        var offers = Counts.ToImmutableSortedDictionary(count => count.Profile.Resource, count => count.Count, StringComparer.Ordinal);
        return WholeGpus > 0 ? offers.Add(GpuNames.Resource, WholeGpus) : offers;
    }

    /// <summary>The GPUs that are cut alike, by number.</summary>
    internal IReadOnlyList<(MigLayout? Layout, IReadOnlyList<int> Numbers)> Alike() =>
        [.. Gpus.Index().GroupBy(gpu => gpu.Item?.Text ?? "").Select(group => (group.First().Item, (IReadOnlyList<int>)[.. group.Select(gpu => gpu.Index)]))];

    /// <summary>The partition of a node, or all that is wrong with it.</summary>
    /// <param name="geometry">How its GPUs can be cut.</param>
    /// <param name="gpus">GPUs of the node.</param>
    /// <param name="spec">How they are to be cut.</param>
    public static (MigPartition? Partition, IReadOnlyList<MigProblem> Problems) Of(MigGeometry geometry, int gpus, MigSpec spec)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(spec);
        var all = MigCompiler.Compile(geometry, spec.Layout);
        var layouts = Enumerable.Repeat(all.Layout, gpus).ToArray();
        var problems = new List<MigProblem>();
        if (all.Problem is not null)
            problems.Add(all.Problem);
        foreach (var (number, text) in spec.LayoutByGpu.OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= gpus)
            {
                problems.Add(NoSuchGpu(gpus, number, text));
                continue;
            }

            var own = MigCompiler.Compile(geometry, text);
            layouts[index] = own.Layout;
            if (own.Problem is not null)
                problems.Add(own.Problem with { Gpu = number });
        }

        return problems.Count > 0 ? (null, problems) : (new() { Strategy = spec.Strategy, Gpus = layouts }, []);
    }

    static MigProblem NoSuchGpu(int gpus, string number, string text) => new()
    {
        Layout = text,
        Gpu = number,
        Message = $"There is no GPU {Shown.Text(number)}: a node has {Shown.Count(gpus, "GPU")}, numbered from 0{(gpus > 1 ? $" to {gpus - 1}" : "")}.",
        Mend = "Number the GPUs from 0.",
    };

    static string Name(MigLayout? layout) => layout is null ? LayoutText.Whole : string.Join("_", layout.Counts.Select(count => $"{count.Count}x{count.Profile.LabelName}"));

    // The value of a label has 63 characters at most.
    static string Short(string name) => name.Length <= LongestName
        ? name
        : $"{name[..46]}_{ConfigHash.Of(new Dictionary<string, string> { ["name"] = name })[..16]}";
}
