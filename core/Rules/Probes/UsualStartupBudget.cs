using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>A model has time to load, as far as one can tell.</summary>
sealed class UsualStartupBudget : IRule<ModelSpec>
{
    public string Id => "MLP037";

    public Severity Severity => Severity.Warning;

    public string Title => "The startup budget is longer than the weights take to load at the usual speed";

    public string Explanation =>
        "Where no speed is declared, 200 MiB a second are reckoned with: what one connection to object storage and a node's disk give together. A budget that is shorter than that takes is right only "
        + "where loading is faster, and then the speed should be declared; else the container is killed while it loads, for ever.";

    public string Mend => "Raise the startup budget, or declare the speed that was measured.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (LoadingTime.TooLong(node) is { IsDeclared: false } loading)
            yield return this.Found(node.At(nameof(ModelSpec.StartupSeconds)), loading.Message(), loading.Mend());
    }
}
