namespace MlPlatform.Preview.Plans.Values;

/// <summary>Where an asset or an archive comes from.</summary>
public enum AssetSource
{
    /// <summary>The text stands in the program.</summary>
    Text,

    /// <summary>A file or folder, by its path.</summary>
    Path,

    /// <summary>A download, by its address.</summary>
    Uri,
}
