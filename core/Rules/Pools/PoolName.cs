using MlPlatform.Core.Rules.Names;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>A pool's name becomes a label and a node group.</summary>
sealed class PoolName : IRuleOver<PlacedPool>
{
    // From memory.
    const int LongestOnGke = 40;
    const int LongestOnAks = 12;

    const string OnGke = "1 to 40 lower-case letters, digits and hyphens, with a letter first and a letter or digit last";
    const string OnAks = "1 to 12 lower-case letters and digits, with a letter first";

    public string Id => "MLP070";

    public Severity Severity => Severity.Error;

    public string Title => "A pool's name is a DNS label, and one that its cloud takes";

    public string Explanation =>
        $"The name of a pool is the value of a label on its nodes and part of the name of its node group. With {KubernetesName.Label} it is valid as both. GKE takes {OnGke}; AKS {OnAks}.";

    public string Mend => $"Name it with {KubernetesName.Label}.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var (name, allowed, mended) = (scope.Node.Name, Allowed(scope), Mended(scope));
        if (!IsFine(scope))
        {
            yield return this.Found(
                scope.Node.NamePath,
                $"{Shown.Text(name)} can't be the name of a pool{On(scope.Cloud)}; allowed are {allowed}.",
                mended is null ? $"Name it with {allowed}." : $"Name it '{mended}'.");
        }
    }

    static bool IsFine(PlacedPool pool) => pool.Cloud switch
    {
        CloudProvider.Gcp => KubernetesName.IsServiceName(pool.Node.Name) && pool.Node.Name.Length <= LongestOnGke,
        CloudProvider.Azure => KubernetesName.IsServiceName(pool.Node.Name) && pool.Node.Name.Length <= LongestOnAks && !pool.Node.Name.Contains('-', StringComparison.Ordinal),
        _ => KubernetesName.IsLabel(pool.Node.Name),
    };

    static string Allowed(PlacedPool pool) => pool.Cloud switch
    {
        CloudProvider.Gcp => OnGke,
        CloudProvider.Azure => OnAks,
        _ => KubernetesName.Label,
    };

    static string? Mended(PlacedPool pool) => pool.Cloud switch
    {
        CloudProvider.Gcp => Cut(KubernetesName.Mended(pool.Node.Name, letterFirst: true), LongestOnGke),
        CloudProvider.Azure => Cut(KubernetesName.Mended(pool.Node.Name, letterFirst: true)?.Replace("-", "", StringComparison.Ordinal), LongestOnAks),
        _ => KubernetesName.Mended(pool.Node.Name, letterFirst: false),
    };

    static string? Cut(string? name, int longest) => name?[..Math.Min(name.Length, longest)].TrimEnd('-');

    static string On(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => " on GKE",
        CloudProvider.Azure => " on AKS",
        _ => "",
    };
}
