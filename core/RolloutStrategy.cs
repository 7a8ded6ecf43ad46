namespace MlPlatform.Core;

/// <summary>How a new version of a model replaces the old one: what components set and what rules reckon with.</summary>
public static class RolloutStrategy
{
    /// <summary>
    /// Replicas that a rollout adds before it takes any away (<c>maxSurge</c>; <c>maxUnavailable</c> is 0): one, since each takes GPUs that
    /// must be free beside those in use.
    /// </summary>
    public const int Surge = 1;
}
