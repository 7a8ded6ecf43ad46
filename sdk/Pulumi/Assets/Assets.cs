using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A file or a folder of files that goes along with a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string propertyName, object value) =>
        (Signature, PropertyName, Value) = (signature, propertyName, value);

    internal string Signature { get; }

    internal string PropertyName { get; }

    internal object Value { get; }
}

/// <summary>A file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propertyName, object value) : base(Serialization.Signatures.Asset, propertyName, value)
    {
    }
}

/// <summary>A folder of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propertyName, object value) : base(Serialization.Signatures.Archive, propertyName, value)
    {
    }
}

/// <summary>A file of this machine.</summary>
public sealed class FileAsset(string path) : Asset("path", path);

/// <summary>A file with the given text.</summary>
public sealed class StringAsset(string text) : Asset("text", text);

/// <summary>A file behind an address.</summary>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);

/// <summary>A folder or archive file of this machine.</summary>
public sealed class FileArchive(string path) : Archive("path", path);

/// <summary>An archive file behind an address.</summary>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);

/// <summary>A folder that is put together here.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive("assets", assets.ToImmutableDictionary());
