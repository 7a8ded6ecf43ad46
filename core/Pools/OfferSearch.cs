using MlPlatform.Core.Mig;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Looks for what a model gets in each of its pools, a whole GPU or a slice of the profile that it names, and says why where that isn't clear.</summary>
sealed class OfferSearch
{
    readonly WorkloadSpec model;
    readonly Func<string, string> word;
    readonly List<PlacementProblem> problems = [];

    /// <param name="pools">The pools with GPUs that the model may run in, one at least.</param>
    /// <param name="model">The model.</param>
    /// <param name="word">The name of a property as its author writes it.</param>
    public OfferSearch(IReadOnlyList<NodePool> pools, WorkloadSpec model, Func<string, string> word)
    {
        this.model = model;
        this.word = word;
        Found = model.MigProfile is { } profile ? OfProfile(pools, profile) : OfNone(pools);
    }

    /// <summary>The pools, and what the model gets there.</summary>
    public IReadOnlyList<(NodePool Pool, GpuOffer Offer)> Found { get; }

    public IReadOnlyList<PlacementProblem> Problems => problems;

    /// <summary>The resource where the pools are unsaid: a slice has a name of its own under the mixed strategy only, and nothing else tells one from another.</summary>
    public static string ResourceOfUnsaid(WorkloadSpec model) =>
        model.MigProfile is { } profile ? $"{GpuNames.SlicePrefix}{profile.Replace('+', '.')}" : GpuNames.Resource;

    /// <summary>A profile that can be none, where no pool tells which there are.</summary>
    public static PlacementProblem? Malformed(WorkloadSpec model, Func<string, string> word) => model.MigProfile is { } profile && !NearestProfile.HasForm(profile)
        ? new(nameof(WorkloadSpec.MigProfile), null, $"{Shown.Text(profile)} isn't the name of a MIG profile.", $"Name one such as '1g.10gb' as {word(nameof(WorkloadSpec.MigProfile))}.")
        : null;

    List<(NodePool Pool, GpuOffer Offer)> OfProfile(IReadOnlyList<NodePool> pools, string wanted)
    {
        var found = pools
            .Select(pool => (Pool: pool, Offer: pool.GpuOffers.FirstOrDefault(offer => offer.Profile?.Name == wanted)))
            .Where(one => one.Offer is not null)
            .Select(one => (one.Pool, one.Offer!))
            .ToList();
        var others = pools.Where(pool => !found.Exists(one => one.Pool == pool)).ToList();
        // Pools that the model names must all have it; of those that it doesn't, those that have it are its pools.
        if (found.Count > 0 && (others.Count == 0 || model.Pools.Count == 0))
            return found;
        var profiles = pools.SelectMany(pool => pool.GpuOffers).Select(offer => offer.Profile?.Name).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var near = found.Count == 0 ? Nearest.To(wanted, profiles) : null;
        Problem(
            $"{(others is [var only] ? $"The pool '{only.Name}' offers" : $"The pools {Shown.Keys(others.Select(pool => pool.Name))} offer")} no slices {Shown.Text(wanted)}: {Choices(others)}.",
            near is not null ? $"Did you mean '{near}'?"
            : profiles.Count > 0 ? $"Name one of {Shown.Keys(profiles)}, or other {word(nameof(WorkloadSpec.Pools))}."
            : $"Take {word(nameof(WorkloadSpec.MigProfile))} out, or cut the GPUs of a pool ({word(nameof(NodePoolSpec.Sharing))}.{word(nameof(SharingSpec.Mig))}).");
        return [];
    }

    List<(NodePool Pool, GpuOffer Offer)> OfNone(IReadOnlyList<NodePool> pools)
    {
        // Where whole GPUs stand beside slices, nvidia.com/gpu is a whole one.
        var choices = pools.Select(pool => (Pool: pool, Offer: pool.GpuOffers is [var only] ? only : pool.GpuOffers.FirstOrDefault(offer => offer.Profile is null))).ToList();
        var unclear = choices.Where(choice => choice.Offer is null).Select(choice => choice.Pool).ToList();
        if (unclear.Count == 0)
            return [.. choices.Select(choice => (choice.Pool, choice.Offer!))];
        var several = unclear.Where(pool => pool.GpuOffers.Count > 0).ToList();
        if (several.Count > 0)
        {
            Problem(
                $"Slices of several profiles are offered, and none is chosen: {Choices(several)}.",
                $"Name one as {word(nameof(WorkloadSpec.MigProfile))}, or name {word(nameof(WorkloadSpec.Pools))} of one.");
        }
        else
        {
            problems.Add(new(nameof(WorkloadSpec.Pools), null, $"How the GPUs of {Shown.Keys(unclear.Select(pool => pool.Name))} are shared isn't clear.", "Mend what is wrong with the pools."));
        }

        return [];
    }

    static string Choices(IEnumerable<NodePool> pools) =>
        string.Join("; ", pools.Select(pool => $"'{pool.Name}' has {string.Join(", ", pool.GpuOffers.Select(offer => offer.Profile?.Name ?? "whole GPUs"))}"));

    void Problem(string message, string mend) => problems.Add(new(nameof(WorkloadSpec.MigProfile), null, message, mend));
}
