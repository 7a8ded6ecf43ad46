using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Configuration;

/// <summary>Secrets don't stand where everyone can read them.</summary>
sealed class PlainSecret : IRule<WorkloadSpec>
{
    public string Id => "MLP051";

    public Severity Severity => Severity.Error;

    public string Title => "No secret stands in a model's configuration, arguments or source of weights";

    public string Explanation =>
        "Configuration becomes a ConfigMap and arguments become part of the pod: both are read by everyone who may look at the namespace, and stand in the stack's file and state. "
        + "A secret is told by its name (PASSWORD, SECRET, TOKEN, CREDENTIAL or a KEY at its end) or by its value (a URL with a password or a signature, a private key, a token of a "
        + "known form). Numbers, switches, paths and $(REFERENCES) are none.";

    public string Mend => "Take it out; let the process have it from a Secret or from its cloud identity. Change it at its issuer if it is real: it stands in a file by now.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node) => [.. InConfig(node), .. InArguments(node), .. InWeights(node)];

    IEnumerable<Finding> InWeights(Node<WorkloadSpec> node)
    {
        if (node.Spec.Weights is not { } spec)
            yield break;
        var weights = node.Part(nameof(WorkloadSpec.Weights), spec);
        if (weights.Knows(nameof(WeightsSpec.Source)) && SecretLook.SignOfValue(spec.Source) is { } sign)
            yield return this.Found(weights.At(nameof(WeightsSpec.Source)), $"The source of the weights looks like a secret: {sign}. It becomes part of the pod.");
    }

    IEnumerable<Finding> InConfig(Node<WorkloadSpec> node)
    {
        var at = node.At(nameof(WorkloadSpec.Config));
        foreach (var (key, value) in node.Spec.Config.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (SecretLook.Sign(key, value) is { } sign)
                yield return this.Found(at.ValueKey(key), $"{Shown.Text(key)} looks like a secret: {sign}. A ConfigMap isn't the place for it.");
        }
    }

    IEnumerable<Finding> InArguments(Node<WorkloadSpec> node)
    {
        var at = node.At(nameof(WorkloadSpec.Arguments));
        var arguments = node.Spec.Arguments;
        for (var index = 0; index < arguments.Count; index++)
        {
            var (flag, value, isNext) = Split(arguments, index);
            if (SecretLook.Sign(flag, value) is not { } sign)
                continue;
            yield return this.Found(at.Item(index), $"The argument{(flag.Length > 0 ? $" {Shown.Text(flag)}" : "")} looks like a secret: {sign}.");
            if (isNext)
                index++;
        }
    }

    // --flag=value, or --flag and the value after it; what is no flag has no name.
    static (string Flag, string Value, bool IsNext) Split(IReadOnlyList<string> arguments, int index)
    {
        var argument = arguments[index];
        if (!argument.StartsWith('-'))
            return ("", argument, false);
        if (argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            return (argument[..equals], argument[(equals + 1)..], false);
        var hasValue = index + 1 < arguments.Count && !arguments[index + 1].StartsWith('-');
        return (argument, hasValue ? arguments[index + 1] : "", hasValue);
    }
}
