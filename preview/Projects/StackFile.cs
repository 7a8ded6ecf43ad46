using MlPlatform.Core.Settings;
using MlPlatform.Preview.Projects.Yaml;

namespace MlPlatform.Preview.Projects;

/// <summary>Reads <c>Pulumi.&lt;stack&gt;.yaml</c>.</summary>
static class StackFile
{
    // "environment" names what Pulumi ESC would add; it can't be asked offline, and the notes say so.
    static readonly string[] Keys = ["config", "encryptedkey", "encryptionsalt", "environment", "secretsprovider"];

    public const string Configuration = "config";
    public const string Environment = "environment";

    /// <summary>The file's mapping, its keys checked; <c>null</c> where it holds none.</summary>
    public static YamlMap? Read(string file, string text, List<Problem> problems)
    {
        switch (YamlDocument.Read(file, text, problems))
        {
            case null:
                return null;
            case YamlMap map:
                CheckKeys(map, file, problems);
                return map;
            case var other:
                problems.Add(new Problem(file, other.Line, other.Column, "", $"it must be a mapping with the key 'config', and is {Described(other)}."));
                return null;
        }
    }

    /// <summary>The configuration in a stack file.</summary>
    public static ConfigReader Config(YamlMap? stackFile, string file, string project, List<Problem> problems)
    {
        var reader = new ConfigReader(file, project, problems);
        switch (stackFile?[Configuration])
        {
            case null or YamlText { Plain: true, Text: "" or "~" or "null" }:
                break;
            case YamlMap config:
                reader.Read(config);
                break;
            case var other:
                problems.Add(new Problem(file, other.Line, other.Column, "config", $"it must be a mapping of keys to values, and is {Described(other)}."));
                break;
        }

        return reader;
    }

    static void CheckKeys(YamlMap map, string file, List<Problem> problems)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !Keys.Contains(entry.Key.Text)))
        {
            var near = Nearest.To(key.Text, Keys) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            problems.Add(new Problem(
                file, key.Line, key.Column, key.Text,
                $"a stack file has no such key; there are {string.Join(", ", Keys)}.{near} Settings of the program stand under 'config'."));
        }
    }

    static string Described(YamlNode node) => node switch
    {
        YamlText text => $"the text '{(text.Text.Length > 60 ? text.Text[..60] + "..." : text.Text)}'",
        YamlList => "a list",
        _ => "a mapping",
    };
}
