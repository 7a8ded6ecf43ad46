namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), remote: false)
    {
    }

    private protected CustomResource(string urn, string id) : base(urn, id)
    {
    }

    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
