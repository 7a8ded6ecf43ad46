using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>One path for two questions.</summary>
sealed class SharedProbePath : IRule<ModelSpec>
{
    const int Times = 3;

    public string Id => "MLP035";

    public Severity Severity => Severity.Error;

    public string Title => "One path for health and readiness goes with a startup probe, and with a liveness probe three times as patient as readiness";

    public string Explanation =>
        "Where one path answers both probes, whatever makes a replica unready makes it dead: one that loads is restarted, and one that is busy is restarted instead of relieved, so that "
        + "its neighbours get its load and follow. vLLM, TGI and many others have one path only. It is safe with a startup probe, which keeps both others waiting for the model, and "
        + $"with a liveness probe (period times failures) at least {Times} times as patient as readiness: a busy replica then gets no requests first, and is restarted only if that didn't help.";

    public string Mend => "Leave the startup probe on and make the liveness probe patient, or give the two probes paths of their own.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var probes = node.Probes();
        if (node.Spec.HealthPath != node.Spec.ReadyPath
            || probes.Spec is not { Liveness: true, Readiness: true }
            || !node.Knows(nameof(ModelSpec.HealthPath), nameof(ModelSpec.ReadyPath))
            || !node.KnowsAllOf(nameof(ModelSpec.Probes)))
        {
            yield break;
        }

        var path = Shown.Text(node.Spec.HealthPath);
        var (ready, live) = (Patience.OfReadiness(probes.Spec), Patience.OfLiveness(probes.Spec));
        if (!probes.Spec.Startup)
        {
            yield return this.Found(
                probes.At(nameof(ProbesSpec.Startup)),
                $"{path} is the path of both probes, and no startup probe keeps them waiting for the model.",
                $"Take {probes.Word(nameof(ProbesSpec.Startup))} out, or let {node.Word(nameof(ModelSpec.ReadyPath))} be a path that answers only once the model is loaded.");
        }
        else if (live < Times * ready)
        {
            yield return this.Found(
                probes.At(nameof(ProbesSpec.LivenessPeriodSeconds)),
                $"{path} is the path of both probes, and a busy replica is restarted after {live} seconds ({probes.Spec.LivenessPeriodSeconds} x {probes.Spec.LivenessFailures}), "
                + $"{Times} times the {ready} after which it is relieved are {Times * ready}.",
                $"Raise {probes.Word(nameof(ProbesSpec.LivenessPeriodSeconds))} or {probes.Word(nameof(ProbesSpec.LivenessFailures))} until their product is {Times * ready} or more.");
        }
    }
}
