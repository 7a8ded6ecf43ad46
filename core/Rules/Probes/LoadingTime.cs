using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>How long a model's weights take to load, and whether it may take so long. The image's pull is no part of it: it is over before the container starts.</summary>
/// <param name="Model">The model.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="MiBPerSecond">How fast they load.</param>
/// <param name="IsDeclared">Whether the spec says so, or it is what is reckoned with where it doesn't.</param>
sealed record LoadingTime(Node<ModelSpec> Model, Node<WeightsSpec> Weights, int MiBPerSecond, bool IsDeclared)
{
    // What one connection to object storage and a node's disk give together; WeightsSpec says so.
    const int Usual = 200;

    /// <summary>Seconds until the weights are loaded, rounded up.</summary>
    public long Seconds => (long)Math.Ceiling(Weights.Spec.SizeGiB * 1024 / MiBPerSecond);

    /// <summary>The loading of a model that may not take as long as it does; null where it may, or where its size or speed isn't known.</summary>
    public static LoadingTime? TooLong(Node<ModelSpec> model)
    {
        // Without either probe nobody restarts it, however long it takes.
        if (model.Spec is not { Weights: { } spec, Probes: { Startup: true } or { Liveness: true } }
            || !model.Knows(nameof(ModelSpec.StartupSeconds))
            || !model.KnowsAllOf(nameof(ModelSpec.Probes), nameof(ModelSpec.Weights)))
        {
            return null;
        }

        // An image is there before the container starts. The speed of a volume is that of its class, and of a stream it is anything.
        if (spec.Store == WeightsStore.ImageVolume || (spec.LoadMiBPerSecond is null && spec.Store is WeightsStore.Volume or WeightsStore.Stream))
            return null;
        var loading = new LoadingTime(model, model.Part(nameof(ModelSpec.Weights), spec), spec.LoadMiBPerSecond ?? Usual, spec.LoadMiBPerSecond is not null);
        return loading.Seconds > model.Spec.StartupSeconds ? loading : null;
    }

    /// <summary>That it takes too long, with the numbers.</summary>
    public string Message()
    {
        var startup = Model.Word(nameof(ModelSpec.StartupSeconds));
        var budget = $"and {startup} is {Model.Spec.StartupSeconds}.";
        return $"{Shown.Number(Weights.Spec.SizeGiB)} GiB of weights at {MiBPerSecond} MiB a second take {Seconds} seconds, {budget}";
    }

    /// <summary>What to change.</summary>
    public string Mend() =>
        $"Raise {Model.Word(nameof(ModelSpec.StartupSeconds))} above {Seconds} by what the server takes beside loading, or load faster"
        + (IsDeclared ? "." : $" and say how fast ({Weights.Word(nameof(WeightsSpec.LoadMiBPerSecond))}).");
}
