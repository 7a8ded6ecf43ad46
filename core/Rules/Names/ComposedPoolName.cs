using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>Pools have names that their cloud takes.</summary>
sealed partial class ComposedPoolName : IRuleOver<PlacedPlatform>
{
    const int LongestOnGke = 40;

    public string Id => "MLP148";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool on Google Cloud or Azure has a name that its cloud takes";

    public string Explanation =>
        "A node pool of GKE has a name of 40 letters at most, that begins with a letter. An agent pool of AKS has 1 to 12 lower-case letters and digits, a letter first and no hyphen: the names of its machines are "
        + "composed from it. The cloud refuses others after the cluster was made.";

    public string Mend => "Shorten it to what the cloud takes.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!Clouds.Makes(scope.Cluster))
            yield break;
        // What is no label is told by that.
        foreach (var name in scope.Pools.Where(pool => pool.Node.KnowsName && KubernetesName.IsLabel(pool.Node.Name)).Select(pool => pool.Node))
        {
            if (scope.Cluster.Spec.Cloud == CloudProvider.Azure && !OfAks().IsMatch(name.Name))
                yield return this.Found(name.NamePath, $"{Shown.Text(name.Name)} can't be the name of an agent pool of AKS; allowed are 1 to 12 lower-case letters and digits, a letter first.", Mended(name.Name));
            else if (scope.Cluster.Spec.Cloud == CloudProvider.Gcp && (name.Name.Length > LongestOnGke || !char.IsAsciiLetter(name.Name[0])))
                yield return this.Found(name.NamePath, $"{Shown.Text(name.Name)} can't be the name of a node pool of GKE; allowed are up to {LongestOnGke} lower-case letters, digits and hyphens, a letter first.");
        }
    }

    static string? Mended(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).TrimStart([.. "0123456789"]) is { Length: > 0 and <= 12 } mended ? $"Name it '{mended}'." : null;

    [GeneratedRegex(@"\A[a-z][a-z0-9]{0,11}\z")]
    private static partial Regex OfAks();
}
