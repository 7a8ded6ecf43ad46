using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>Requests wait for the model.</summary>
sealed class ReadinessProbe : IRule<ModelSpec>
{
    public string Id => "MLP033";

    public Severity Severity => Severity.Error;

    public string Title => "A readiness probe keeps requests away from a replica whose model isn't loaded";

    public string Explanation =>
        "Without a readiness probe a replica counts as ready when its process has started: it gets requests while it loads, for minutes, and each rollout takes an old replica away for "
        + "one that can't answer yet. A replica that is too busy gets more of them, too. The startup probe alone doesn't help: once passed, it says nothing any more.";

    public string Mend => "Leave the readiness probe on, and give it a path that answers once the model is loaded.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var probes = node.Probes();
        if (probes.Spec.Readiness || !probes.Knows(nameof(ProbesSpec.Readiness)))
            yield break;
        var word = probes.Word(nameof(ProbesSpec.Readiness));
        yield return this.Found(
            probes.At(nameof(ProbesSpec.Readiness)),
            $"{word} is false: nothing waits for the model, and requests reach replicas that can't serve.",
            $"Take {word} out; {node.Word(nameof(ModelSpec.ReadyPath))} is the path that must answer once the model is loaded.");
    }
}
