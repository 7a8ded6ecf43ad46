using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>What every object has. Derive from it and add the kind's own properties, such as <c>[Input("spec")]</c>.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    // Plain, since the type token is needed before any output resolves.
    internal readonly string Version;
    internal readonly string KindName;

    protected CustomResourceArgs(string apiVersion, string kind)
    {
        Version = apiVersion;
        KindName = kind;
    }

    [Input("apiVersion")]
    public Input<string> ApiVersion => Version;

    [Input("kind")]
    public Input<string> Kind => KindName;

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }
}
