namespace MlPlatform.Core.Rules;

/// <summary>What a finding does to a deployment.</summary>
public enum Severity
{
    /// <summary>Nothing is deployed until it is mended.</summary>
    Error,

    /// <summary>It is shown, and the deployment goes on.</summary>
    Warning,
}
