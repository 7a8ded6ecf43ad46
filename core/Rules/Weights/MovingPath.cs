using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Configuration;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Weights;

/// <summary>A model that is another one tomorrow.</summary>
sealed partial class MovingPath : IRule<WorkloadSpec>
{
    public string Id => "MLP022";

    public Severity Severity => Severity.Error;

    public string Title => "The path of a model never moves";

    public string Explanation =>
        "An image by version that loads /models/latest is no version: a replica that starts tomorrow serves another model than its neighbours, a rollback rolls nothing back, and a preview "
        + "shows no change. Looked at are the source of the weights, and settings and arguments that name a model (MODEL_PATH, --model). Refused are folders named latest, main, master, "
        + "nightly, stable and the like that no version follows, and images of weights whose tag moves.";

    public string Mend => "Name the folder of one version that never changes.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node) => [.. InWeights(node), .. InConfig(node), .. InArguments(node)];

    IEnumerable<Finding> InWeights(Node<WorkloadSpec> node)
    {
        if (node.Spec.Weights is not { } spec)
            yield break;
        var weights = node.Part(nameof(WorkloadSpec.Weights), spec);
        // A model on a hub is held by its revision.
        if (weights.Knows(nameof(WeightsSpec.Source)) && HubModel.Of(spec.Source) is null && MovingPart.Of(spec.Source) is { } part)
            yield return Finding(weights.At(nameof(WeightsSpec.Source)), "The source of the weights", spec.Source, part);
    }

    IEnumerable<Finding> InConfig(Node<WorkloadSpec> node)
    {
        if (!node.Knows(nameof(WorkloadSpec.Config)))
            yield break;
        var at = node.At(nameof(WorkloadSpec.Config));
        foreach (var (key, value) in node.Spec.Config.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (NamesModel(key, value) is { } part)
                yield return Finding(at.ValueKey(key), Shown.Text(key), value, part);
        }
    }

    IEnumerable<Finding> InArguments(Node<WorkloadSpec> node)
    {
        if (!node.KnowsAllOf(nameof(WorkloadSpec.Arguments)))
            yield break;
        var at = node.At(nameof(WorkloadSpec.Arguments));
        foreach (var (flag, value, index) in ServerArguments.All(node.Spec.Arguments))
        {
            if (NamesModel(flag, value) is { } part)
                yield return Finding(at.Item(index), flag.Length > 0 ? $"The argument {Shown.Text(flag)}" : "An argument", value, part);
        }
    }

    Finding Finding(SpecPath at, string what, string value, string part)
    {
        // Who pastes a URL may paste its password too.
        var shown = SecretLook.SignOfValue(value) is null ? Shown.Text(value) : "a path that isn't shown";
        return this.Found(at, $"{what} is {shown}, and '{part}' in it can mean another model tomorrow.");
    }

    // Where a log or a result goes may move, and so may the checkpoint that a job resumes from; a name without a slash is no path.
    static string? NamesModel(string name, string value) =>
        value.Contains('/', StringComparison.Ordinal) && !Written().IsMatch(name) && (OfModel().IsMatch(name) || OfModelFolder().IsMatch(value)) && HubModel.Of(value) is null
            ? MovingPart.Of(value)
            : null;

    [GeneratedRegex("model|weights|adapter|lora|tokenizer", RegexOptions.IgnoreCase)]
    private static partial Regex OfModel();

    [GeneratedRegex("out|save|export|cache|log|resume|checkpoint|ckpt", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex("(?:\\A|/)models?/", RegexOptions.IgnoreCase)]
    private static partial Regex OfModelFolder();
}
