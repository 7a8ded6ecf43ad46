namespace MlPlatform.Core.Costs;

/// <summary>How many there are: at least, as expected, and at most.</summary>
/// <param name="Minimum">With all models and pools at their minimum.</param>
/// <param name="Expected">With the replicas that are expected most of the time.</param>
/// <param name="Maximum">With all pools at their maximum.</param>
public sealed record CountRange(long Minimum, long Expected, long Maximum)
{
    /// <summary>So many of something.</summary>
    /// <param name="each">What one costs.</param>
    public CostRange Times(Amount each) => new(each * Minimum, each * Expected, each * Maximum);
}
