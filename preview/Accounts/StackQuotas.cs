using MlPlatform.Core.Accounts;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Preview.Accounts;

/// <summary>The quotas that a stack needs, and what its settings say of those that the account has.</summary>
sealed class StackQuotas
{
    readonly PlatformSpec platform;

    public StackQuotas(string stack, PlatformSpec platform)
    {
        this.platform = platform;
        Stack = stack;
        Pools = NodePools.Of(platform);
        Needs = AccountQuotas.Of(platform.Cluster.Region, Pools);
        Uncounted = AccountQuotas.Uncounted(Pools);
    }

    /// <summary>Name of the stack.</summary>
    public string Stack { get; }

    /// <summary>The pools of its platform.</summary>
    public IReadOnlyList<NodePool> Pools { get; }

    /// <summary>The quotas.</summary>
    public IReadOnlyList<QuotaNeed> Needs { get; }

    /// <summary>Machine types of which it isn't known what they count in.</summary>
    public IReadOnlyList<string> Uncounted { get; }

    /// <summary>What the account has of a quota by the settings; null where they don't say.</summary>
    public int? Has(QuotaNeed need) => need.Given(platform.AccountQuota);
}
