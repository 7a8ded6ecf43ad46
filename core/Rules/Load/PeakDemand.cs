using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Load;

/// <summary>How many replicas the peak of a model needs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Load">Its load.</param>
sealed record PeakDemand(Node<ModelSpec> Model, Node<LoadSpec> Load)
{
    /// <summary>Replicas that serve the peak at full load, with nothing to spare.</summary>
    public double AtFullLoad => Ceiling(Load.Spec.PeakRequestsPerSecond / Load.Spec.RequestsPerSecondPerReplica);

    /// <summary>Replicas that serve it at the utilisation that is planned for.</summary>
    public double AtTarget => Ceiling(Load.Spec.PeakRequestsPerSecond / (Load.Spec.RequestsPerSecondPerReplica * Load.Spec.TargetUtilization));

    /// <summary>The demand of a model whose load and maximum are known, or null.</summary>
    public static PeakDemand? Of(Node<ModelSpec> model) =>
        model.Spec.Load is { } load && model.KnowsAllOf(nameof(ModelSpec.Load)) && model.Knows(nameof(ModelSpec.MaxReplicas))
            ? new(model, model.Part(nameof(ModelSpec.Load), load))
            : null;

    /// <summary>What the replicas at the maximum serve, and what comes.</summary>
    public string Numbers()
    {
        var (max, each, peak) = (Model.Spec.MaxReplicas, Load.Spec.RequestsPerSecondPerReplica, Load.Spec.PeakRequestsPerSecond);
        return $"{Model.Word(nameof(ModelSpec.MaxReplicas))} ({max}) times {Load.Word(nameof(LoadSpec.RequestsPerSecondPerReplica))} ({Shown.Number(each)}) is {Shown.Number(Math.Round(max * each, 3))}, "
            + $"and {Load.Word(nameof(LoadSpec.PeakRequestsPerSecond))} is {Shown.Number(peak)}";
    }

    // 3 x 0.1 / 0.1 are three replicas, not four.
    static double Ceiling(double replicas) => Math.Ceiling(replicas - 1e-9 * Math.Max(1, replicas));
}
