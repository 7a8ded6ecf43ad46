using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>The labels that an author gives to nodes.</summary>
sealed partial class PoolLabels : IRuleOver<PlacedPool>
{
    // What a kubelet may not set, what the clouds keep for themselves, and what the platform and NVIDIA's operator derive.
    static readonly string[] Taken = ["kubernetes.io", "k8s.io", "eks.amazonaws.com", "k8s.amazonaws.com", "karpenter.sh", "karpenter.k8s.aws", "cloud.google.com", "gke.io", "kubernetes.azure.com", "karpenter.azure.com", "mlplatform.io", "nvidia.com"];

    public string Id => "MLP079";

    public Severity Severity => Severity.Error;

    public string Title => "Labels of nodes are well-formed, and none is the platform's or the cluster's own";

    public string Explanation =>
        "A node whose kubelet is given a label that it may not set never joins, and a cloud refuses a node group with a label that is no label or one of its own. Those of the platform and of NVIDIA's "
        + "operator follow from the pool: set by hand they would send pods where their GPUs aren't.";

    public string Mend => "Name it under a domain of yours, such as example.com/team.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var at = scope.Node.At(nameof(NodePoolSpec.Labels));
        foreach (var (key, value) in scope.Node.Spec.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            if (!KeyForm().IsMatch(key))
                yield return this.Found(at.ValueKey(key), $"{Shown.Text(key)} is no key of a label; allowed are up to 63 letters, digits, '-', '_' and '.', with a DNS name and '/' before them.");
            else if (Owner(key) is { } owner)
                yield return this.Found(at.ValueKey(key), $"Labels of {owner} aren't set by hand.");
            if (!ValueForm().IsMatch(value))
                yield return this.Found(at.ValueKey(key), $"{Shown.Text(value)} is no value of a label; allowed are up to 63 letters, digits, '-', '_' and '.', with a letter or digit first and last.", "Give a value of that form.");
        }
    }

    static string? Owner(string key) =>
        key.Split('/') is [var domain, _] && Array.Find(Taken, taken => domain == taken || domain.EndsWith($".{taken}", StringComparison.Ordinal)) is { } owner ? owner : null;

    [GeneratedRegex(@"\A(?:(?=.{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"\A(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?\z")]
    private static partial Regex ValueForm();
}
