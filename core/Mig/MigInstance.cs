namespace MlPlatform.Core.Mig;

/// <summary>An instance of a profile, and where on the GPU it may stand.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Start">The memory slice that it begins at.</param>
public sealed record MigInstance(MigProfile Profile, int Start);
