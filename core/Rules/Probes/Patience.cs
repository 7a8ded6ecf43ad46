using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>How long probes put up with a replica that doesn't answer, in seconds.</summary>
static class Patience
{
    /// <summary>Until it gets no requests.</summary>
    public static long OfReadiness(ProbesSpec probes) => (long)probes.ReadinessPeriodSeconds * probes.ReadinessFailures;

    /// <summary>Until it is restarted.</summary>
    public static long OfLiveness(ProbesSpec probes) => (long)probes.LivenessPeriodSeconds * probes.LivenessFailures;

    /// <summary>The probes of a model as a node of their own.</summary>
    public static Node<ProbesSpec> Probes(this Node<ModelSpec> model) => model.Part(nameof(ModelSpec.Probes), model.Spec.Probes);
}
