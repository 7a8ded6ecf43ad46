namespace MlPlatform.Core.Settings;

/// <summary>The keys of a stack's configuration under which its settings stand; a stack has one of them.</summary>
public static class SettingsKeys
{
    /// <summary>A platform: <c>MlPlatform.Core.Specs.PlatformSpec</c>.</summary>
    public const string Platform = "platform";

    /// <summary>A model on the platform of another stack: <c>MlPlatform.Core.Specs.ModelStackSpec</c>.</summary>
    public const string Model = "model";
}
