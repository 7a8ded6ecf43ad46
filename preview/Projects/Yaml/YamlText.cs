namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>A scalar: its text, and whether it stands there plain, so that it may be a number, a truth value or nothing.</summary>
sealed record YamlText(string Text, bool Plain, int Line, int Column) : YamlNode(Line, Column);
