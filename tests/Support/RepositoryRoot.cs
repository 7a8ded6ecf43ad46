namespace MlPlatform.Tests.Support;

/// <summary>The checkout that the tests were built in. The compiler's own paths don't tell: a deterministic build hides them.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder of the solution.</summary>
    public static string Path { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "MlPlatform.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"There is no MlPlatform.sln above {AppContext.BaseDirectory}");
        return folder.FullName;
    }
}
