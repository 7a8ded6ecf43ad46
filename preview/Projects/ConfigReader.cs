using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Projects.Yaml;

namespace MlPlatform.Preview.Projects;

/// <summary>Reads the configuration of a stack file: values by their full key, and which of them are secret.</summary>
sealed class ConfigReader(string file, string project, List<Problem> problems)
{
    readonly Dictionary<string, YamlText> seen = new(StringComparer.Ordinal);

    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    public List<string> SecretKeys { get; } = [];

    public void Read(YamlMap config)
    {
        foreach (var (key, value) in config.Entries)
        {
            var path = $"config.{key.Text}";
            if (ConfigKey.Full(key.Text, project) is not { } full)
            {
                Add(key, path, $"'{key.Text}' is no configuration key; write it as 'namespace:name', or 'name' for '{project}:name'.");
                continue;
            }

            if (seen.TryGetValue(full, out var first))
            {
                Add(key, path, $"it is the same key as '{first.Text}' on line {first.Line} ({full}). Keep one of the two.");
                continue;
            }

            seen.Add(full, key);
            ReadValue(full, value, path);
        }
    }

    void ReadValue(string key, YamlNode value, string path)
    {
        switch (value)
        {
            case YamlText text:
                // As Pulumi: a scalar is a text, whatever it looks like, and nothing is an empty one.
                Values[key] = text.Plain && text.Text is "~" or "null" ? "" : text.Text;
                break;
            case YamlMap { Entries: [{ Key.Text: "secure", Value: YamlText }] }:
                Values[key] = PlanUnknown.Sentinel;
                SecretKeys.Add(key);
                break;
            default:
                FindSecrets(value, path, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));
                Values[key] = YamlJson.Write(value, file, path, problems);
                break;
        }
    }

    // Pulumi can encrypt a part of a setting, but offline the parts could not be told apart: the whole would be unknown. What an alias
    // repeats is looked at once.
    void FindSecrets(YamlNode value, string path, HashSet<YamlNode> seenNodes)
    {
        if (!seenNodes.Add(value))
            return;
        switch (value)
        {
            case YamlMap map:
                foreach (var (key, inner) in map.Entries)
                {
                    if (key.Text is "secure" && inner is YamlText)
                    {
                        Add(key, $"{path}.secure", "a secret stands inside a setting, where it can't be told from the rest offline. " +
                            "Make it a top-level secret (pulumi config set --secret NAME) and refer to it by its name here.");
                    }
                    else
                    {
                        FindSecrets(inner, $"{path}.{key.Text}", seenNodes);
                    }
                }

                break;
            case YamlList list:
                for (var i = 0; i < list.Items.Count; i++)
                    FindSecrets(list.Items[i], $"{path}[{i}]", seenNodes);
                break;
        }
    }

    void Add(YamlNode at, string path, string message) => problems.Add(new Problem(file, at.Line, at.Column, path, message));
}
