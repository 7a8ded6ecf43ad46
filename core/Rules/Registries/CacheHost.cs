using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Registries;

/// <summary>The cache that images are pulled through is named as an image would name it.</summary>
sealed partial class CacheHost : IRule<PlatformSpec>
{
    const string Host = "a host with a dot or a port, and a path where it has one, such as 111122223333.dkr.ecr.us-east-1.amazonaws.com";
    const string Path = "a path of lower-case letters and digits, parted by '/', '.', '_' or hyphens, such as docker-hub";
    const string Registry = "the host of a registry, such as docker.io or nvcr.io";

    public string Id => "MLP232";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A cache of images is a host without a scheme, and its paths are by the registries whose images it keeps";

    public string Explanation =>
        "The host is put before the name of every image. One with https:// before it or a slash behind it makes names that are none: every pod waits for an image that can't be pulled. Docker Hub's images are those of docker.io, however they are written.";

    public string Mend => $"Give {Host}.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        if (node.Spec.Registry is not { } spec || !node.Knows(nameof(PlatformSpec.Registry)))
            yield break;
        var registry = node.Part(nameof(PlatformSpec.Registry), spec);
        if (registry.Knows(nameof(RegistrySpec.Host)) && !HostForm().IsMatch(spec.Host))
            yield return this.Found(registry.At(nameof(RegistrySpec.Host)), $"{Shown.Text(spec.Host)} is no host of a registry; allowed is {Host}.", Mended(spec.Host) is { } mended ? $"Name it '{mended}'." : null);
        var at = registry.At(nameof(RegistrySpec.Paths));
        foreach (var (from, path) in spec.Paths.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (from is "index.docker.io" or "registry-1.docker.io" or "registry.hub.docker.com")
                yield return this.Found(at.ValueKey(from), $"Images of {from} are named docker.io.", "Name it docker.io.");
            else if (!RegistryForm().IsMatch(from))
                yield return this.Found(at.ValueKey(from), $"{Shown.Text(from)} is no registry; allowed is {Registry}.", $"Name {Registry}.");
            if (!PathForm().IsMatch(path))
                yield return this.Found(at.ValueKey(from), $"{Shown.Text(path)} is no path of a repository; allowed is {Path}.", path.Trim('/') is { } trimmed && PathForm().IsMatch(trimmed) ? $"Give '{trimmed}'." : $"Give {Path}.");
        }
    }

    static string? Mended(string host)
    {
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        var plain = (scheme < 0 ? host : host[(scheme + 3)..]).Trim('/');
        return HostForm().IsMatch(plain) ? plain : null;
    }

    [GeneratedRegex(@"\A(?=[^/]*[.:]|localhost(?:/|\z))[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]{1,5})?(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex HostForm();

    [GeneratedRegex(@"\A(?=[^/]*[.:]|localhost\z)[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]{1,5})?\z")]
    private static partial Regex RegistryForm();

    [GeneratedRegex(@"\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex PathForm();
}
