namespace MlPlatform.Core.Capacity;

/// <summary>A part of the time until a new replica serves.</summary>
/// <param name="Name">What it takes the time for.</param>
/// <param name="Seconds">How long, at the longest where it is a wait for the next look.</param>
/// <param name="Estimate">Whether it is by a rule of thumb, since nobody has said.</param>
/// <param name="OnNewNode">Whether only a replica waits for it that needs a new node.</param>
/// <param name="OnFreshNode">Whether only a replica waits for it whose node hasn't run the model before.</param>
public sealed record TimeToCapacityPart(string Name, double Seconds, bool Estimate = false, bool OnNewNode = false, bool OnFreshNode = false);
