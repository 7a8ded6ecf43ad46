using MlPlatform.Core.Settings;
using MlPlatform.Preview.Engine;

namespace MlPlatform.Preview.Projects;

/// <summary>A Pulumi project in a folder, and the stacks that it has files of.</summary>
public sealed class Project
{
    const string Prefix = "Pulumi.";
    const string Suffix = ".yaml";
    const int LongestName = 100;

    readonly ProjectFile file;
    readonly string stackDirectory;

    Project(string directory, ProjectFile file)
    {
        Directory = directory;
        this.file = file;
        stackDirectory = Path.Combine(directory, file.StackDirectory);
    }

    /// <summary>The project's name.</summary>
    public string Name => file.Name;

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string Directory { get; }

    /// <summary>The stacks that there are files of, in ordinal order.</summary>
    public IReadOnlyList<string> Stacks => System.IO.Directory.Exists(stackDirectory)
        ?
        [
            .. System.IO.Directory.EnumerateFiles(stackDirectory, $"{Prefix}*{Suffix}")
                .Select(path => Path.GetFileName(path))
                .Where(name => name.Length > Prefix.Length + Suffix.Length)
                .Select(name => name[Prefix.Length..^Suffix.Length])
                .Where(IsName)
                .Order(StringComparer.Ordinal),
        ]
        : [];

    /// <summary>The project of a folder: that of the Pulumi.yaml in it or nearest above it.</summary>
    /// <exception cref="ProjectException">There is none, or it can't be read.</exception>
    public static Project Find(string directory)
    {
        if (!System.IO.Directory.Exists(directory))
            throw new ProjectException($"There is no folder '{directory}'. Name the project's folder.");
        for (var folder = Path.GetFullPath(directory); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, ProjectFile.FileName);
            if (File.Exists(path))
                return new Project(folder, ProjectFile.Read(Text(path, ProjectFile.FileName)));
        }

        throw new ProjectException($"There is no {ProjectFile.FileName} here or in a folder above. Start in the project's folder, or name it with --cwd.");
    }

    /// <summary>A stack's configuration, from its file and the project's defaults.</summary>
    /// <param name="stack">The stack's name, alone or with what stands before it (<c>organization/project/stack</c>).</param>
    /// <exception cref="ProjectException">There is no such stack, or its file can't be read; every problem in it is told.</exception>
    public StackConfig Load(string stack)
    {
        var parts = stack.Split('/');
        if (parts.Length == 3 && parts[1] != Name)
            throw new ProjectException($"Stack '{stack}' belongs to project '{parts[1]}', and this is '{Name}'.");
        var config = TryLoad(parts[^1]) ?? throw new ProjectException(NoSuchStack(parts[^1]));
        return parts.Length == 1 ? config : config with { Organization = parts[0] };
    }

    /// <summary>A stack's configuration, <c>null</c> where it has no file.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <exception cref="ProjectException">Its file can't be read; every problem in it is told.</exception>
    public StackConfig? TryLoad(string stack)
    {
        var shown = $"{Prefix}{stack}{Suffix}";
        var path = Path.Combine(stackDirectory, shown);
        if (!IsName(stack) || !File.Exists(path))
            return null;

        var problems = new List<Problem>();
        var map = StackFile.Read(shown, Text(path, shown), problems);
        var config = StackFile.Config(map, shown, Name, problems);
        if (problems.Count > 0)
            throw new ProjectException([.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);

        var unset = file.Defaults.Where(entry => !config.Values.ContainsKey(entry.Key)).ToList();
        return new StackConfig
        {
            Project = Name,
            Stack = stack,
            RootDirectory = Directory,
            Values = new Dictionary<string, string>(config.Values.Concat(unset).OrderBy(entry => entry.Key, StringComparer.Ordinal), StringComparer.Ordinal),
            SecretKeys = [.. config.SecretKeys.Concat(unset.Select(entry => entry.Key).Intersect(file.SecretDefaults)).Order(StringComparer.Ordinal)],
            Remarks = map?[StackFile.Environment] is null
                ? []
                : [$"{shown} takes settings from Pulumi ESC ('{StackFile.Environment}'), which can't be asked offline: they are missing here."],
        };
    }

    /// <summary>Where the settings of a stack stand in its file; nowhere where it has none.</summary>
    /// <param name="stack">The stack's name.</param>
    internal SettingsPlaces Places(string stack)
    {
        var shown = $"{Prefix}{stack}{Suffix}";
        var path = Path.Combine(stackDirectory, shown);
        var map = IsName(stack) && File.Exists(path) ? StackFile.Read(shown, Text(path, shown), []) : null;
        return new(Path.Combine(file.StackDirectory, shown).Replace('\\', '/'), map?[StackFile.Configuration], Name);
    }

    internal static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && name.Any(c => c is not '.');

    string NoSuchStack(string name)
    {
        var stacks = Stacks;
        if (!IsName(name))
            return $"'{name}' is no stack name; it has letters, digits, '-', '_' and '.', at most {LongestName} of them.{Listed()}";
        var near = Nearest.To(name, stacks) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"There is no stack '{name}': {Prefix}{name}{Suffix} is not there.{Listed()}{near}";

        string Listed() => stacks.Count == 0
            ? $" This project has no stack yet; make one with a file {Prefix}<stack>{Suffix} beside {ProjectFile.FileName}."
            : $" Stacks: {string.Join(", ", stacks)}.";
    }

    static string Text(string path, string shown)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"{shown} can't be read: {unreadable.Message}");
        }
    }
}
