namespace Pulumi.Kubernetes;

/// <summary>Base of the resources of this package. Custom resources go by <see cref="ApiExtensions.CustomResource"/>.</summary>
public abstract class KubernetesResource : Pulumi.CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args, options)
    {
    }
}
