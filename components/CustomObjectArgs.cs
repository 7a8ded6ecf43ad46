using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components;

/// <summary>An object of a kind that a chart brings, its spec a typed record with the API's own names.</summary>
sealed class CustomObjectArgs(string apiVersion, string kind, string name, string? @namespace, object? spec) : CustomResourceArgs(apiVersion, kind)
{
    [Input("spec")]
    public InputMap<object>? Spec { get; } = spec is null ? null : ChartValues.Of(spec);

    /// <summary>The object, under its own name.</summary>
    /// <param name="child">Its name in the program.</param>
    /// <param name="options">Its options; it depends on what brings its kind.</param>
    public Pulumi.Kubernetes.ApiExtensions.CustomResource Make(string child, CustomResourceOptions options)
    {
        var metadata = new ObjectMetaArgs { Name = name };
        if (@namespace is not null) metadata.Namespace = @namespace;
        Metadata = metadata;
        return new(child, this, options);
    }
}
