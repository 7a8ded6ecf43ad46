using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Images;

/// <summary>What an image is called in the cache that it is pulled through.</summary>
public static class PullThrough
{
    const string DockerHub = "docker.io";

    // Docker Hub's own images stand in a folder that nobody writes.
    const string DockerHubFolder = "library";

    // Names of one registry: what images have been written with over the years.
    static readonly string[] DockerHubHosts = ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"];

    /// <summary>
    /// An image as it is pulled: <c>nginx:1</c> through a cache <c>cache.example.com</c> is <c>cache.example.com/docker.io/library/nginx:1</c>. Tag and digest are kept,
    /// and an image of the cache's own host is left as it is.
    /// </summary>
    /// <param name="registry">The cache; null where there is none, and images come from where they are.</param>
    /// <param name="image">The image.</param>
    public static string Of(RegistrySpec? registry, string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        if (registry is null)
            return image;
        var (host, rest) = Parted(image);
        if (host == HostOf(registry.Host))
            return image;
        return $"{registry.Host}/{registry.Paths.GetValueOrDefault(host, host)}/{rest}";
    }

    /// <summary>The registry that an image is in: <c>docker.io</c> where it names none.</summary>
    /// <param name="image">The image.</param>
    public static string RegistryOf(string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        return Parted(image).Host;
    }

    // What stands before the first slash is a registry only where it looks like a host: distribution/reference, normalize.go.
    static (string Host, string Name) Parted(string image)
    {
        var slash = image.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : image[..slash];
        var named = first.AsSpan().ContainsAny('.', ':') || first == "localhost";
        var (host, rest) = named ? (first, image[(slash + 1)..]) : (DockerHub, image);
        if (DockerHubHosts.Contains(host, StringComparer.Ordinal))
            host = DockerHub;
        return (host, host == DockerHub && !rest.Contains('/', StringComparison.Ordinal) ? $"{DockerHubFolder}/{rest}" : rest);
    }

    static string HostOf(string cache) => cache.Split('/')[0];
}
