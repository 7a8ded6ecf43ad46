using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>A resource that groups others.</summary>
public class ComponentResource : Resource
{
    readonly bool _remote;

    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote) => _remote = remote;

    internal override bool IsLocalComponent => !_remote;

    protected void RegisterOutputs() => RegisterOutputs(ImmutableDictionary<string, object?>.Empty);

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Task.FromResult(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        DeploymentContext.Required.RegisterOutputs(this, outputs);
}
