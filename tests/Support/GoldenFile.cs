using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace MlPlatform.Tests.Support;

/// <summary>Expected texts that stand in files under the test project's Golden; UPDATE_GOLDEN=1 rewrites them.</summary>
public static class GoldenFile
{
    /// <summary>Holds a text against a golden file of the calling test project.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Same(string name, string actual)
    {
        var project = Assembly.GetCallingAssembly().GetName().Name!.Replace(".Tests", "", StringComparison.Ordinal);
        var path = Path.Combine(RepositoryRoot.Path, "tests", project, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no Golden/{name}; run the tests with UPDATE_GOLDEN=1 and look at what they wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
