using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Probes;

/// <summary>A model has time to load.</summary>
sealed class StartupBudget : IRule<ModelSpec>
{
    public string Id => "MLP036";

    public Severity Severity => Severity.Error;

    public string Title => "The startup budget is longer than the weights take to load at the speed that is declared";

    public string Explanation =>
        "When the startup budget is used up, the kubelet kills the container and starts it again; on the node's disk the weights are gone with it, and it loads from the beginning, for ever. "
        + "Size and speed are declared, so that it is known beforehand. The image's pull isn't counted: it is over before the container starts.";

    public string Mend => "Raise the startup budget, or load faster.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (LoadingTime.TooLong(node) is { IsDeclared: true } loading)
            yield return this.Found(node.At(nameof(ModelSpec.StartupSeconds)), loading.Message(), loading.Mend());
    }
}
