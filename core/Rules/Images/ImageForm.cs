using MlPlatform.Core.Rules.Configuration;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Images;

/// <summary>An image that no runtime can parse.</summary>
sealed class ImageForm : IRule<WorkloadSpec>
{
    public string Id => "MLP020";

    public Severity Severity => Severity.Error;

    public string Title => "An image is a well-formed reference";

    public string Explanation =>
        "The API server takes any text for an image; it is the node that can't parse it, and the pod stays in InvalidImageName while the deployment "
        + "waits for it.";

    public string Mend => "Write it as registry/repository:tag or registry/repository@sha256:digest.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        if (!node.Knows(nameof(WorkloadSpec.Image)) || ImageReference.Read(node.Spec.Image).Problem is not { } problem)
            yield break;
        // Who pastes a URL may paste its password too.
        var shown = SecretLook.SignOfValue(node.Spec.Image) is null ? Shown.Text(node.Spec.Image) : "What is given";
        yield return this.Found(node.At(nameof(WorkloadSpec.Image)), $"{shown} is no image: {problem}.");
    }
}
