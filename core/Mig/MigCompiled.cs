namespace MlPlatform.Core.Mig;

/// <summary>What came of a layout: the layout proved, or why it can't be. Neither where the GPU stays whole.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Problem">Why not.</param>
public sealed record MigCompiled(MigLayout? Layout, MigProblem? Problem);
