namespace MlPlatform.Core.Rules.Quotas;

/// <summary>How a new version replaces the old one.</summary>
static class Rollout
{
    /// <summary>Replicas that a rollout adds before it takes one away: maxSurge 1, with maxUnavailable 0.</summary>
    public const int Surge = 1;
}
