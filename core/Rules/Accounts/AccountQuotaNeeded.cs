using MlPlatform.Core.Accounts;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Accounts;

/// <summary>Quotas that the settings name are those that pools count in.</summary>
sealed class AccountQuotaNeeded : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP104";

    public Severity Severity => Severity.Warning;

    public string Title => "Every quota of the account that is named is one that a pool needs";

    public string Explanation =>
        "Quotas are named as the cloud names them: by a code on AWS, a metric on Google Cloud, a family on Azure. One that no pool counts in is held against nothing, and its author "
        + "believes in a check that isn't made: it may be misspelt, or the one for spot machines where the pool is bought on demand.";

    public string Mend => "Name a quota that the pools need, or take it out.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.Node.Knows(nameof(PlatformSpec.AccountQuota)) || scope.Node.Spec.AccountQuota.Count == 0 || scope.Pools.Count == 0 || !AccountNeeds.AreAllKnown(scope))
            yield break;
        var needs = AccountNeeds.Of(scope);
        foreach (var key in scope.Node.Spec.AccountQuota.Keys.Order(StringComparer.Ordinal))
        {
            if (!needs.Any(need => QuotaKey.AreSame(need.Quota.Code, key)))
                yield return this.Found(scope.Node.At(nameof(PlatformSpec.AccountQuota)).ValueKey(key), Told(scope.Pools[0].Cloud, key), Mended(key, needs));
        }
    }

    static string Told(CloudProvider cloud, string key)
    {
        IReadOnlyList<CloudProvider> clouds = cloud == CloudProvider.Existing ? Catalogue.Clouds : [cloud];
        var known = clouds.SelectMany(Catalogue.QuotaFamilies).SelectMany(family => new[] { family.OnDemand, family.Spot }).FirstOrDefault(quota => QuotaKey.AreSame(quota.Code, key));
        return known is null ? $"No pool counts in a quota {Shown.Text(key)}." : $"No pool counts in {Shown.Text(key)} ({known.Name}).";
    }

    static string Mended(string key, IReadOnlyList<QuotaNeed> needs) =>
        Nearest.To(key, needs.Select(need => need.Quota.Code)) is { } near ? $"Did you mean '{near}'?"
        : $"The pools need {string.Join(", ", needs.Select(need => $"'{need.Quota.Code}' ({need.Quota.Name})"))}.";
}
