namespace MlPlatform.Preview.Commands;

/// <summary>Writes a file whole or not at all.</summary>
static class WholeFile
{
    /// <summary>Puts the content into a file, in the place of what it held.</summary>
    /// <param name="directory">The folder that the path starts from.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">The whole content.</param>
    public static void Write(string directory, string path, ReadOnlySpan<byte> content)
    {
        var target = Path.GetFullPath(Path.Combine(directory, path));
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new CommandException($"{path} can't be written: its folder is not there.");
        var part = $"{target}.partial-{Environment.ProcessId}";
        try
        {
            using (var handle = File.OpenHandle(part, FileMode.CreateNew, FileAccess.Write))
                RandomAccess.Write(handle, content, 0);
            File.Move(part, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part))
                File.Delete(part);
            throw new CommandException($"{path} can't be written: {failure.Message}");
        }
    }
}
