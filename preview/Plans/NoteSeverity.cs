namespace MlPlatform.Preview.Plans;

/// <summary>How much a note weighs.</summary>
public enum NoteSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>The plan may say less, or other things, than a deployment would do.</summary>
    Warning,

    /// <summary>The program failed.</summary>
    Error,
}
