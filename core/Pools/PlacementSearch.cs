using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Looks for the pools of a model, and says why where there are none.</summary>
sealed class PlacementSearch
{
    readonly IReadOnlyList<NodePool> pools;
    readonly WorkloadSpec model;
    readonly Func<string, string> word;
    readonly List<PlacementProblem> problems = [];

    /// <param name="pools">All pools of the platform.</param>
    /// <param name="model">The model.</param>
    /// <param name="word">The name of a property as its author writes it.</param>
    public PlacementSearch(IReadOnlyList<NodePool> pools, WorkloadSpec model, Func<string, string> word)
    {
        this.pools = pools;
        this.model = model;
        this.word = word;
        var found = model.Gpus == 0 ? [.. WithoutGpus().Select(pool => (pool, (GpuOffer?)null))] : WithGpus();
        if (problems.Count > 0)
            return;
        var offer = found is [var (_, first), ..] ? first : null;
        Found = new()
        {
            Pools = [.. found.Select(one => one.Pool)],
            GpuResource = model.Gpus == 0 ? null : offer?.Resource ?? OfferSearch.ResourceOfUnsaid(model),
            GpuCount = model.Gpus,
            Offer = offer,
            Gpu = found is [({ Gpu: var gpu }, _), ..] ? gpu : null,
        };
    }

    /// <summary>Where the model runs; null where nothing was found.</summary>
    public Placement? Found { get; }

    /// <summary>Why nothing was found.</summary>
    public IReadOnlyList<PlacementProblem> Problems => problems;

    List<NodePool> WithoutGpus()
    {
        if (model.GpuModel is not null)
        {
            Problem(
                nameof(WorkloadSpec.GpuModel),
                $"{word(nameof(WorkloadSpec.GpuModel))} is {Shown.Text(model.GpuModel)}, and the model asks for no GPU.",
                $"Take {word(nameof(WorkloadSpec.GpuModel))} out, or raise {word(nameof(WorkloadSpec.Gpus))}.");
        }

        if (model.MigProfile is not null)
        {
            Problem(
                nameof(WorkloadSpec.MigProfile),
                $"{word(nameof(WorkloadSpec.MigProfile))} is {Shown.Text(model.MigProfile)}, and the model asks for no GPU.",
                $"Take {word(nameof(WorkloadSpec.MigProfile))} out, or raise {word(nameof(WorkloadSpec.Gpus))}.");
        }

        // None is no problem: a cluster that is there has nodes beside the pools that are told, and one that is made must have such a pool.
        return Candidates(
            pool => !pool.IsGpu,
            pool => $"The pool '{pool.Name}' has GPUs, and its nodes refuse what asks for none.",
            $"Raise {word(nameof(WorkloadSpec.Gpus))}, or name pools without GPUs.");
    }

    List<(NodePool Pool, GpuOffer? Offer)> WithGpus()
    {
        var candidates = Candidates(
            pool => pool.IsGpu,
            pool => $"The pool '{pool.Name}' has no GPUs, and the model asks for {model.Gpus}.",
            $"Name pools with GPUs, or set {word(nameof(WorkloadSpec.Gpus))} to 0.");
        if (candidates.Count == 0)
        {
            if (pools.Count > 0 && problems.Count == 0)
            {
                var none = pools.Any(pool => pool.IsGpu) ? "no pool that a model may run in has any" : "no pool has any";
                Problem(nameof(WorkloadSpec.Gpus), $"The model asks for {Shown.Count(model.Gpus, "GPU")}, and {none}.", "Add a pool with GPUs, or set it to 0.");
            }
            else if (problems.Count == 0 && OfferSearch.Malformed(model, word) is { } malformed)
                problems.Add(malformed);
            return [];
        }

        candidates = OfModel(candidates);
        if (problems.Count > 0)
            return [];
        var search = new OfferSearch(candidates, model, word);
        problems.AddRange(search.Problems);
        if (problems.Count == 0)
            RequireOneKind(search.Found);
        return [.. search.Found.Select(one => (one.Pool, (GpuOffer?)one.Offer))];
    }

    /// <summary>The pools that the model names, else all, as far as they are of the kind that it needs.</summary>
    List<NodePool> Candidates(Func<NodePool, bool> kind, Func<NodePool, string> message, string mend)
    {
        if (model.Pools.Count == 0)
            return [.. pools.Where(pool => kind(pool) && NotFor(pool) is null)];
        var found = new List<NodePool>();
        foreach (var (index, name) in model.Pools.Index())
        {
            if (pools.FirstOrDefault(pool => pool.Name == name) is not { } pool)
                Problem(nameof(WorkloadSpec.Pools), $"There is no pool {Shown.Text(name)}.", NearPool(name), index);
            else if (NotFor(pool) is var (why, instead))
                Problem(nameof(WorkloadSpec.Pools), why, instead, index);
            else if (!kind(pool))
                Problem(nameof(WorkloadSpec.Pools), message(pool), mend, index);
            else if (!found.Contains(pool))
                found.Add(pool);
        }

        return [.. found.OrderBy(pool => pool.Name, StringComparer.Ordinal)];
    }

    /// <summary>Why a pool is for no workload of this kind, whatever its machines are; null where it may be.</summary>
    (string Message, string Mend)? NotFor(NodePool pool) =>
        pool.Spec.System ? ($"The pool '{pool.Name}' is for what the cluster itself needs, and its nodes refuse everything else.", "Name another pool, or take it out.")
        : pool.Spec.Capacity == CapacityType.Queued && model is ModelSpec ? ($"Nodes of the pool '{pool.Name}' come for jobs that wait in a queue, and a model doesn't.", "Name a pool that is bought another way.")
        : null;

    List<NodePool> OfModel(List<NodePool> candidates)
    {
        if (model.GpuModel is not { } wanted)
            return candidates;
        var found = candidates.FindAll(pool => pool.Gpu!.Name == wanted);
        var have = Shown.Keys(candidates.Select(pool => pool.Gpu!.Name).Distinct().Order(StringComparer.Ordinal));
        if (found.Count == 0)
        {
            var near = Nearest.To(wanted, candidates.Select(pool => pool.Gpu!.Name));
            Problem(
                nameof(WorkloadSpec.GpuModel),
                $"No pool has the GPU model {Shown.Text(wanted)}; {(model.Pools.Count == 0 ? "the pools have" : "the pools named have")} {have}.",
                near is not null ? $"Did you mean '{near}'?"
                : Catalogue.FindGpu(wanted) is not null ? $"Name one of {have}, or add a pool with {wanted}."
                : $"Name one of {have}.");
        }
        else if (model.Pools.Count > 0)
        {
            foreach (var other in candidates.Except(found))
            {
                Problem(
                    nameof(WorkloadSpec.Pools),
                    $"The pool '{other.Name}' has {other.Gpu!.Name}, and {word(nameof(WorkloadSpec.GpuModel))} is {wanted}.",
                    $"Take the pool out, or name another {word(nameof(WorkloadSpec.GpuModel))}.",
                    model.Pools.Index().First(item => item.Item == other.Name).Index);
            }
        }

        return found;
    }

    void RequireOneKind(IReadOnlyList<(NodePool Pool, GpuOffer Offer)> found)
    {
        if (found.All(one => one.Pool.Gpu == found[0].Pool.Gpu && one.Offer.IsLike(found[0].Offer)))
            return;
        var models = found.GroupBy(one => one.Pool.Gpu!.Name).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (models.Count > 1)
        {
            Problem(
                nameof(WorkloadSpec.GpuModel),
                $"The pools have several GPU models, and none is chosen: {string.Join("; ", models.Select(group => $"{group.Key} in {Names(group.Select(one => one.Pool))}"))}.",
                $"Name one as {word(nameof(WorkloadSpec.GpuModel))}, or name {word(nameof(WorkloadSpec.Pools))} of one.");
            return;
        }

        // A replica that is sized for a whole GPU would get a share of one, depending on where there is room.
        var kinds = found.GroupBy(one => $"{one.Offer.Text} ({one.Offer.Resource})").Select(group => $"{group.Key} in {Names(group.Select(one => one.Pool))}");
        Problem(
            nameof(WorkloadSpec.Pools),
            $"A GPU isn't the same in all the pools: {string.Join("; ", kinds)}.",
            $"Name {word(nameof(WorkloadSpec.Pools))} that are alike.");
    }

    static string Names(IEnumerable<NodePool> some) => Shown.Keys(some.Select(pool => pool.Name));

    string NearPool(string name) =>
        Nearest.To(name, pools.Select(pool => pool.Name)) is { } near ? $"Did you mean '{near}'?"
        : pools.Count > 0 ? $"The pools are {Names(pools)}."
        : "Take it out: the platform names no pools.";

    void Problem(string property, string message, string mend, int? item = null) => problems.Add(new(property, item, message, mend));
}
