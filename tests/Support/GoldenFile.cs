using System.Runtime.CompilerServices;
using Xunit;

namespace MlPlatform.Tests.Support;

/// <summary>A text held against a file of the repository; <c>UPDATE_GOLDEN=1</c> rewrites the file.</summary>
public static class GoldenFile
{
    public static void Holds(string name, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{name} is not there; UPDATE_GOLDEN=1 writes it");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
