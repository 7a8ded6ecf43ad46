namespace MlPlatform.Core.Specs;

/// <summary>How urgent an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>To know.</summary>
    Info,

    /// <summary>To look at within the day.</summary>
    Warning,

    /// <summary>To get up for.</summary>
    Critical,
}
