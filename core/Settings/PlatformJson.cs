using System.Text;
using System.Text.Json;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Settings;

/// <summary>Writes a platform as the settings that it could have been read from: what its stack tells the stacks of its models.</summary>
public static class PlatformJson
{
    /// <summary>
    /// The platform as a JSON object on one line, keys in camel case and ordinal order. Defaults are written too: a model's stack may be
    /// built with a version that has others. <see cref="SettingsReader"/> reads it back as an equal spec.
    /// </summary>
    /// <param name="platform">The platform; rules have nothing against it.</param>
    public static string Write(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
            ValueWriter.Record(json, RecordShape.Of(typeof(PlatformSpec)), platform);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
