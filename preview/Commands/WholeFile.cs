namespace MlPlatform.Preview.Commands;

/// <summary>Writes a file whole or not at all.</summary>
static class WholeFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.GetFullPath(path);
        var part = $"{target}.partial-{Environment.ProcessId}";
        try
        {
            using (var handle = File.OpenHandle(part, FileMode.CreateNew, FileAccess.Write))
                RandomAccess.Write(handle, content, 0);
            File.Move(part, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new CommandException($"{path} can't be written: {failure.Message}");
        }
    }
}
