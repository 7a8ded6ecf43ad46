using System.Net;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Exposure;

/// <summary>A range of addresses is one.</summary>
sealed class SourceRange : IRule<ModelSpec>
{
    public string Id => "MLP053";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "The ranges that a load balancer takes requests from are ranges of addresses";

    public string Explanation =>
        "The API server refuses a Service with a range that is none. One with bits beyond its prefix (10.0.0.1/16) it takes, and each cloud reads it as it likes: refused here too.";

    public string Mend => "Write the first address and the length: 203.0.113.0/24, or 2001:db8::/32.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Service() is not { } service)
            yield break;
        var at = service.At(nameof(ServiceSpec.SourceRanges));
        foreach (var (index, text) in service.Spec.SourceRanges.Index())
        {
            if (!IsRange(text))
                yield return this.Found(at.Item(index), $"{Shown.Text(text)} is no range of addresses, first address and length.", Cidr.Near(text) is { } near ? $"Did you mean {near}?" : null);
        }
    }

    // .NET reads '10/8' and addresses in octal, too, and takes bits beyond the prefix off.
    static bool IsRange(string text) => text.Contains(':', StringComparison.Ordinal)
        ? IPNetwork.TryParse(text, out var range) && IPAddress.TryParse(text.Split('/')[0], out var first) && range.BaseAddress.Equals(first)
        : Cidr.TryParse(text, out _);
}
