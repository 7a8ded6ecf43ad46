using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that a CustomResourceDefinition brings.</summary>
public class CustomResource : KubernetesResource
{
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Args of a derived type, which adds the kind's own properties.</param>
    /// <param name="options">Sent as they are: unlike the generated kinds it gives no version.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base($"kubernetes:{args.Version}:{args.KindName}", name, args, options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
