using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Load;

/// <summary>A peak is the most there is.</summary>
sealed class LoadOrder : IRule<ModelSpec>
{
    public string Id => "MLP185";

    public Severity Severity => Severity.Error;

    public string Title => "A model's quietest load is not above its normal one, and that not above its peak";

    public string Explanation => "Replicas, nodes and cost are reckoned from the three. Where they are swapped, too little is bought for what comes.";

    public string Mend => "Swap them, or correct the one that is wrong.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Spec.Load is not { } spec || !node.KnowsAllOf(nameof(ModelSpec.Load)))
            yield break;
        var load = node.Part(nameof(ModelSpec.Load), spec);
        (string Property, double? Value)[] rising =
        [
            (nameof(LoadSpec.LowRequestsPerSecond), spec.LowRequestsPerSecond),
            (nameof(LoadSpec.NormalRequestsPerSecond), spec.NormalRequestsPerSecond),
            (nameof(LoadSpec.PeakRequestsPerSecond), spec.PeakRequestsPerSecond),
        ];
        (string Property, double Value)? last = null;
        foreach (var (property, given) in rising)
        {
            if (given is not { } value)
                continue;
            if (last is { } lower && lower.Value > value)
                yield return this.Found(load.At(lower.Property), $"{load.Word(lower.Property)} is {Shown.Number(lower.Value)} and {load.Word(property)} is {Shown.Number(value)}; the first can't be above the second.");
            last = (property, value);
        }
    }
}
