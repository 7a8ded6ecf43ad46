namespace MlPlatform.Core.Specs;

/// <summary>What a platform is for: what is an outage in one is an inconvenience in another.</summary>
public enum EnvironmentKind
{
    /// <summary>Trying things out.</summary>
    Dev,

    /// <summary>What comes before production, and looks like it.</summary>
    Staging,

    /// <summary>What users depend on.</summary>
    Prod,
}
