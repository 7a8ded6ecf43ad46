using MlPlatform.Core.Settings;
using MlPlatform.Preview.Projects.Yaml;

namespace MlPlatform.Preview.Projects;

/// <summary>Where the settings of a stack stand in its file.</summary>
sealed class SettingsPlaces
{
    readonly Dictionary<string, (int Line, int Column)> places = new(StringComparer.Ordinal);

    /// <param name="file">The file, as seen from the project's folder.</param>
    /// <param name="config">Its configuration; null where it has none.</param>
    /// <param name="project">The project's name, which stands before the keys.</param>
    public SettingsPlaces(string file, YamlNode? config, string project)
    {
        File = file;
        if (config is not YamlMap map)
            return;
        foreach (var (key, value) in map.Entries)
            Add(key.Text.StartsWith($"{project}:", StringComparison.Ordinal) ? key.Text[(project.Length + 1)..] : key.Text, key, value);
    }

    /// <summary>The file, as seen from the project's folder.</summary>
    public string File { get; }

    /// <summary>The line and column, from 1, of a setting's key or item; where it isn't there, of the nearest that it would stand in.</summary>
    /// <param name="path">The place, as findings have it.</param>
    public (int Line, int Column)? Find(string path)
    {
        for (var at = path; at is not null; at = SettingsPath.Above(at))
        {
            if (places.TryGetValue(at, out var place))
                return place;
        }

        return null;
    }

    void Add(string path, YamlNode key, YamlNode value)
    {
        places.TryAdd(path, (key.Line, key.Column));
        switch (value)
        {
            case YamlMap map:
                foreach (var (inner, below) in map.Entries)
                    Add(SettingsPath.Below(path, inner.Text), inner, below);
                break;
            case YamlList list:
                for (var i = 0; i < list.Items.Count; i++)
                    Add(SettingsPath.Below(path, i), list.Items[i], list.Items[i]);
                break;
        }
    }
}
