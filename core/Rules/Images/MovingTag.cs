using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Images;

/// <summary>An image that is another one tomorrow.</summary>
sealed class MovingTag : IRule<WorkloadSpec>
{
    static readonly string[] Tags = ["latest", "main", "master", "nightly", "stable", "dev", "edge"];

    public string Id => "MLP021";

    public Severity Severity => Severity.Error;

    public string Title => "An image's tag never moves";

    public string Explanation =>
        "Under a tag that moves, a node that is added tomorrow runs another image than its neighbours, a rollback rolls nothing back, and a preview shows no "
        + $"change. Refused are no tag (it means latest), the tags {Shown.Keys(Tags)}, and tags such as latest-gpu; a digest always passes, whatever tag stands before it.";

    public string Mend => "Name a version or a digest.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        if (!node.Knows(nameof(WorkloadSpec.Image)) || ImageReference.Read(node.Spec.Image).Image is not { Digest: null } image || !Moves(image.Tag))
            yield break;
        yield return this.Found(
            node.At(nameof(WorkloadSpec.Image)),
            image.Tag is null
                ? $"{Shown.Text(node.Spec.Image)} has no tag, which means 'latest', and that can move."
                : $"The tag '{image.Tag}' of {Shown.Text(node.Spec.Image)} can move.",
            $"Name a version ({image.Name}:1.4.2) or a digest ({image.Name}@sha256:...).");
    }

    /// <summary>Whether a tag, or that there is none, means another image tomorrow.</summary>
    public static bool Moves(string? tag) =>
        tag is null
        || Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)
        || tag.Split('-', '.', '_').Contains("latest", StringComparer.OrdinalIgnoreCase);
}
