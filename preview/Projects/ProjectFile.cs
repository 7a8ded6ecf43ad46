using MlPlatform.Preview.Projects.Yaml;

namespace MlPlatform.Preview.Projects;

/// <summary>What <c>Pulumi.yaml</c> says, as far as a plan needs it.</summary>
sealed record ProjectFile
{
    public const string FileName = "Pulumi.yaml";

    public required string Name { get; init; }

    /// <summary>The folder of the stack files, from the project's; empty for the same.</summary>
    public string StackDirectory { get; init; } = "";

    /// <summary>Values for keys that a stack doesn't set.</summary>
    public required IReadOnlyDictionary<string, string> Defaults { get; init; }

    /// <summary>The keys among them that are secret.</summary>
    public required IReadOnlyCollection<string> SecretDefaults { get; init; }

    public static ProjectFile Read(string text)
    {
        var problems = new List<Problem>();
        var root = YamlDocument.Read(FileName, text, problems);
        if (problems.Count == 0 && root is not YamlMap)
            problems.Add(new Problem(FileName, 0, 0, "", "it must be a mapping with the keys 'name' and 'runtime'."));
        var map = root as YamlMap ?? new YamlMap([], 1, 1);
        var name = (map["name"] as YamlText)?.Text ?? "";
        if (problems.Count == 0 && !Project.IsName(name))
        {
            var at = map["name"] ?? map;
            problems.Add(new Problem(
                FileName, at.Line, at.Column, "name",
                $"'{name}' is no project name; it has letters, digits, '-', '_' and '.', at most 100 of them. Set one, for example 'name: mlplatform'."));
        }

        if (problems.Count == 0 && map["runtime"] is null)
            problems.Add(new Problem(FileName, map.Line, map.Column, "runtime", "it is missing. Add 'runtime: dotnet'."));

        var defaults = new ConfigReader(FileName, name, problems);
        if (map["config"] is YamlMap config)
            defaults.Read(new YamlMap([.. config.Entries.SelectMany(Default)], config.Line, config.Column));
        if (problems.Count > 0)
            throw new ProjectException(problems);

        return new ProjectFile
        {
            Name = name,
            StackDirectory = (map["stackConfigDir"] as YamlText)?.Text ?? "",
            Defaults = defaults.Values,
            SecretDefaults = defaults.SecretKeys,
        };
    }

    // A key is a value of its own, or a declaration that may hold one.
    static IEnumerable<KeyValuePair<YamlText, YamlNode>> Default(KeyValuePair<YamlText, YamlNode> entry)
    {
        if (entry.Value is not YamlMap declaration)
            return [entry];
        return (declaration["value"] ?? declaration["default"]) is { } value ? [KeyValuePair.Create(entry.Key, value)] : [];
    }
}
