namespace MlPlatform.Preview.Tests;

/// <summary>Expected texts that stand in files under Golden; UPDATE_GOLDEN=1 rewrites them.</summary>
static class GoldenFile
{
    public static void Same(string name, string actual)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no Golden/{name}; run the tests with UPDATE_GOLDEN=1 and look at what they wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MlPlatform.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "Preview", "Golden");
    }
}
