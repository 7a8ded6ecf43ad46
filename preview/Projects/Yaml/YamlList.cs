namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>A sequence.</summary>
sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);
