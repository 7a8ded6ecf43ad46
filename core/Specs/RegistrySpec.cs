using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A pull-through cache: a registry that fetches what it lacks from the one where an image is.</summary>
public sealed record RegistrySpec
{
    /// <summary>Its host, such as <c>111122223333.dkr.ecr.us-east-1.amazonaws.com</c>, with a path where it has one.</summary>
    [MinLength(1)]
    public required string Host { get; init; }

    /// <summary>
    /// Where it keeps the images of other registries: a path by their host, such as <c>docker.io: docker-hub</c>.
    /// Default: the host itself (<c>HOST/nvcr.io/nvidia/driver</c>).
    /// </summary>
    public IReadOnlyDictionary<string, string> Paths { get; init; } = Named.None<string>();
}
