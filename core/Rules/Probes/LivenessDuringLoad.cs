using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>Nobody restarts a replica that loads.</summary>
sealed class LivenessDuringLoad : IRule<ModelSpec>
{
    public string Id => "MLP034";

    public Severity Severity => Severity.Error;

    public string Title => "The liveness probe doesn't begin to fail before the model is loaded";

    public string Explanation =>
        "Without a startup probe the liveness probe begins after its delay, and restarts a replica after so many failures, each a period apart. Where that is sooner than the model is "
        + "loaded, the replica is killed while it loads, starts again and is killed again, for ever. A longer delay mends it, and delays the detection of every later hang as much; a startup "
        + "probe waits as long as it takes, and no longer.";

    public string Mend => "Leave the startup probe on.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var probes = node.Probes();
        if (probes.Spec is not { Startup: false, Liveness: true }
            || !node.Knows(nameof(ModelSpec.StartupSeconds))
            || !probes.Knows(
                nameof(ProbesSpec.Startup),
                nameof(ProbesSpec.Liveness),
                nameof(ProbesSpec.LivenessDelaySeconds),
                nameof(ProbesSpec.LivenessPeriodSeconds),
                nameof(ProbesSpec.LivenessFailures)))
        {
            yield break;
        }

        var (delay, kill) = (probes.Spec.LivenessDelaySeconds, probes.Spec.LivenessDelaySeconds + Patience.OfLiveness(probes.Spec));
        if (kill >= node.Spec.StartupSeconds)
            yield break;
        var startup = probes.Word(nameof(ProbesSpec.Startup));
        yield return this.Found(
            probes.At(nameof(ProbesSpec.Startup)),
            $"{startup} is false, and the liveness probe restarts a replica {kill} seconds after its start ({delay} + {probes.Spec.LivenessPeriodSeconds} x {probes.Spec.LivenessFailures}), "
            + $"while the model may take {node.Spec.StartupSeconds} to load.",
            $"Take {startup} out, so that a startup probe waits for the model; or raise {probes.Word(nameof(ProbesSpec.LivenessDelaySeconds))} to {node.Spec.StartupSeconds - Patience.OfLiveness(probes.Spec)} or more, "
            + $"or lower {node.Word(nameof(ModelSpec.StartupSeconds))} to what loading takes at the slowest.");
    }
}
