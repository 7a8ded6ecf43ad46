using System.Text.RegularExpressions;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Storage;

/// <summary>A bucket of a cloud, and what of it is meant.</summary>
public sealed partial record ObjectBucket
{
    /// <summary>The cloud that it is on.</summary>
    public required CloudProvider Cloud { get; init; }

    /// <summary>Its name; on Azure that of the storage account.</summary>
    public required string Name { get; init; }

    /// <summary>The storage account's container (Azure); null on other clouds.</summary>
    public string? Container { get; init; }

    /// <summary>What the names of the objects begin with, without a slash at either end; empty for all of them.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>
    /// The bucket that a model's weights come from: <c>s3://bucket/prefix</c>, <c>gs://bucket/prefix</c> or <c>https://account.blob.core.windows.net/container/prefix</c>;
    /// null where they come from elsewhere.
    /// </summary>
    /// <param name="source">The source of the weights.</param>
    public static ObjectBucket? Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Azure().Match(source) is { Success: true } blob)
            return new() { Cloud = CloudProvider.Azure, Name = blob.Groups[1].Value, Container = blob.Groups[2].Value, Prefix = blob.Groups[3].Value };
        return Others().Match(source) is { Success: true } other
            ? new() { Cloud = other.Groups[1].Value == "s3" ? CloudProvider.Aws : CloudProvider.Gcp, Name = other.Groups[2].Value, Prefix = other.Groups[3].Value }
            : null;
    }

    [GeneratedRegex(@"\Ahttps://([a-z0-9]+)\.blob\.core\.windows\.net/([^/]+)/?(.*?)/?\z")]
    private static partial Regex Azure();

    [GeneratedRegex(@"\A(s3|gs)://([^/]+)/?(.*?)/?\z")]
    private static partial Regex Others();
}
