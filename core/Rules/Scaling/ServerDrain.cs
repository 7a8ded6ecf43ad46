using System.Globalization;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Scaling;

/// <summary>A server that is told to drain has the time for it.</summary>
sealed class ServerDrain : IRule<ModelSpec>
{
    public string Id => "MLP153";

    public Severity Severity => Severity.Warning;

    public string Title => "The grace period holds the draining and the time that the server is told to wait for its requests";

    public string Explanation =>
        "The grace period runs from the order to stop. First the preStop hook sleeps (drainSeconds), then the server is told to end, and waits for the requests that it has: vLLM "
        + "as long as --shutdown-timeout says (by default not at all), Triton as --exit-timeout-secs. Where both together aren't shorter than the grace period, the kubelet kills it in "
        + "between, and the wait was declared in vain.";

    public string Mend => "Raise the grace period above both together.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        var flag = node.Spec.Server switch { InferenceServer.Vllm => "--shutdown-timeout", InferenceServer.Triton => "--exit-timeout-secs", _ => null };
        if (flag is null
            || !node.Knows(nameof(ModelSpec.Server), nameof(ModelSpec.GracePeriodSeconds), nameof(ModelSpec.DrainSeconds))
            || !node.KnowsAllOf(nameof(ModelSpec.Arguments))
            || ServerArguments.Find(node.Spec.Arguments, flag) is not { } argument
            || !int.TryParse(argument.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var wait))
        {
            yield break;
        }

        var (grace, drain) = (node.Spec.GracePeriodSeconds, node.Spec.DrainSeconds);
        // What doesn't hold the draining alone is told by that.
        if (grace <= drain || grace > (long)drain + wait)
            yield break;
        var word = node.Word(nameof(ModelSpec.GracePeriodSeconds));
        yield return this.Found(
            node.At(nameof(ModelSpec.GracePeriodSeconds)),
            $"{word} is {grace}; {node.Word(nameof(ModelSpec.DrainSeconds))} ({drain}) and {flag} ({wait}) together are {(long)drain + wait}.",
            $"Raise {word} to {(long)drain + wait + 1} or more, or lower {flag}.");
    }
}
