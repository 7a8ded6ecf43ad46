using System.Text;

namespace MlPlatform.Preview.Commands;

/// <summary>Where a command writes what it has to say to programs.</summary>
static class JsonFile
{
    /// <summary>Writes a text to a file, or to standard output in the place of what people read. Whether that was done.</summary>
    /// <param name="host">What the command works with.</param>
    /// <param name="file">The file, <c>-</c> for standard output, or null.</param>
    /// <param name="text">The text; it isn't made where nothing is to be written.</param>
    public static bool Write(CommandHost host, string? file, Func<string> text)
    {
        if (file is null)
            return false;
        if (file is not PreviewSettings.StandardOutput)
        {
            WholeFile.Write(host.Directory, file, Encoding.UTF8.GetBytes(text()));
            return false;
        }

        host.Out.Write(text());
        host.Out.Flush();
        return true;
    }
}
