namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>A mapping, its entries in the order of the file; every key stands once.</summary>
sealed record YamlMap(IReadOnlyList<KeyValuePair<YamlText, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}
