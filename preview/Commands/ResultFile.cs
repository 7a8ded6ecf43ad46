using System.Text;

namespace MlPlatform.Preview.Commands;

/// <summary>What a command found, for other programs.</summary>
static class ResultFile
{
    /// <summary>Writes it to a file, or to standard output where that is named <c>-</c>; gives whether it went to standard output.</summary>
    /// <param name="host">What the command works with.</param>
    /// <param name="file">The file; null where none is asked for.</param>
    /// <param name="text">Makes the text.</param>
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
