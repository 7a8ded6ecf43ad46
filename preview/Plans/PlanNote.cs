namespace MlPlatform.Preview.Plans;

/// <summary>What the program or the engine had to say while the plan was made.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Text">The message; secrets in it read <c>[secret]</c>.</param>
/// <param name="Urn">The resource that it is about; <c>null</c> where it is about the whole stack.</param>
public sealed record PlanNote(NoteSeverity Severity, string Text, string? Urn = null);
