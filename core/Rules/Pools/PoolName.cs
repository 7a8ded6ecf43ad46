using MlPlatform.Core.Rules.Names;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules.Pools;

/// <summary>A pool's name becomes a label and a node group.</summary>
sealed class PoolName : IRuleOver<PlacedPool>
{
    public string Id => "MLP070";

    public Severity Severity => Severity.Error;

    public string Title => "A pool's name is a DNS label";

    public string Explanation =>
        $"The name of a pool is the value of a label on its nodes and part of the name of its node group. With {KubernetesName.Label} it is valid as both.";

    public string Mend => $"Name it with {KubernetesName.Label}.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        var name = scope.Node.Name;
        if (KubernetesName.IsLabel(name))
            yield break;
        var mended = KubernetesName.Mended(name, letterFirst: false);
        yield return this.Found(
            scope.Node.NamePath,
            $"{Shown.Text(name)} can't be the name of a pool; allowed are {KubernetesName.Label}.",
            mended is null ? null : $"Name it '{mended}'.");
    }
}
