namespace MlPlatform.Preview.Rendering;

/// <summary>
/// A folder of rendered files. It holds a list of what was written, so that the next run takes away what is gone, and writes into no folder
/// that holds other things. All files are written beside it first: where that fails, the folder is as it was.
/// </summary>
public static class OutputFolder
{
    /// <summary>The file that lists what was written.</summary>
    public const string ListFile = ".mlplatform-rendered";

    const string ListTitle = "# Written by `render`, which also removes these files. One path a line.";

    /// <summary>Puts the files into the folder, in the place of those that were rendered before.</summary>
    /// <param name="directory">The folder; made where it is not there.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="RenderException">The folder holds what was not rendered, or can't be written; it is unchanged then.</exception>
    public static void Write(string directory, IReadOnlyList<RenderedFile> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (File.Exists(target))
            throw new RenderException($"'{directory}' is a file. Name a folder.");

        var staging = $"{target}.partial-{Environment.ProcessId}";
        try
        {
            var before = Before(directory, target, files);
            Stage(staging, files);
            Replace(staging, target, before.Except(files.Select(file => file.Path), StringComparer.Ordinal), files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RenderException($"'{directory}' can't be written: {failure.Message}");
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    // What an earlier run wrote there.
    static List<string> Before(string shown, string target, IReadOnlyList<RenderedFile> files)
    {
        if (!Directory.Exists(target))
            return [];
        var list = Path.Combine(target, ListFile);
        if (!File.Exists(list))
        {
            return Directory.EnumerateFileSystemEntries(target).Any()
                ? throw new RenderException($"'{shown}' is not empty and was not made by render. Name another folder, or empty it first.")
                : [];
        }

        // The list could have been changed by hand: nothing outside the folder is touched.
        var before = File.ReadLines(list).Where(line => line.Length > 0 && line[0] != '#' && IsInside(target, line)).ToList();
        var foreign = files.Select(file => file.Path).Except(before, StringComparer.Ordinal).FirstOrDefault(path => Path.Exists(Path.Combine(target, path)));
        return foreign is null
            ? before
            : throw new RenderException($"'{shown}' holds {foreign}, which render did not write and would overwrite. Move it away, or name another folder.");
    }

    static bool IsInside(string target, string path) =>
        !Path.IsPathRooted(path) && Path.GetFullPath(Path.Combine(target, path)).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static void Stage(string staging, IReadOnlyList<RenderedFile> files)
    {
        Directory.CreateDirectory(staging);
        CreateFolders(staging, files);
        foreach (var file in files)
        {
            using var handle = File.OpenHandle(Path.Combine(staging, file.Path), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(handle, file.Content.Span, 0);
        }

        File.WriteAllText(Path.Combine(staging, ListFile), string.Join('\n', files.Select(file => file.Path).Prepend(ListTitle)) + "\n");
    }

    static void CreateFolders(string root, IReadOnlyList<RenderedFile> files)
    {
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(Path.Combine(root, folder));
    }

    static void Replace(string staging, string target, IEnumerable<string> gone, IReadOnlyList<RenderedFile> files)
    {
        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
        {
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(staging, target);
            return;
        }

        CreateFolders(target, files);
        foreach (var path in files.Select(file => file.Path).Append(ListFile))
            File.Move(Path.Combine(staging, path), Path.Combine(target, path), overwrite: true);

        foreach (var path in gone)
        {
            var full = Path.Combine(target, path);
            File.Delete(full);
            if (Path.GetDirectoryName(full) is { } folder && folder != target && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }
}
