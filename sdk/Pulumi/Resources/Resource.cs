using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Something that the engine knows by a URN: a resource that a provider manages, or a component made of such.</summary>
public class Resource
{
    readonly string _type;
    readonly string _name;
    readonly List<Resource> _children = [];
    ImmutableHashSet<Resource>? _self;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name) = (type, name);
        var context = DeploymentContext.Required;

        Parent = options.Parent ?? (this is Stack ? null : context.Stack);
        Protect = options.Protect ?? Parent?.Protect;
        Providers = Provided(options, custom);
        Provider = custom ? options.Provider ?? Parent?.ProviderFor(type) : null;

        // A local component sets its outputs itself, all but the URN.
        var shape = ResourceShape.Of(custom || remote ? GetType() : typeof(Resource));
        Registration = context.Register(this, custom, remote, args, options);
        shape.Assign(this, Registration);

        // Last, since whoever depends on the parent may read this from another thread as soon as it is there.
        Parent?.AddChild(this);
    }

    // A resource that is known by its URN only, as a dependency of another.
    private protected Resource(string urn, string id)
    {
        var parts = urn.Split("::", 4);
        (_type, _name) = parts is [_, _, var qualified, var name] ? (qualified[(qualified.LastIndexOf('$') + 1)..], name) : ("", urn);
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        Registration = Registration.Of(urn, id);
        ResourceShape.Of(GetType()).Assign(this, Registration);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal Resource? Parent { get; }

    internal bool? Protect { get; }

    /// <summary>The provider that manages this resource, where one was chosen.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>The providers that children inherit, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    internal Registration Registration { get; }

    internal virtual bool IsLocalComponent => false;

    internal ImmutableHashSet<Resource> Self => _self ??= [this];

    internal Resource[] Children
    {
        get
        {
            lock (_children) return [.. _children];
        }
    }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    void AddChild(Resource child)
    {
        lock (_children) _children.Add(child);
    }

    ProviderResource? ProviderFor(string type) => Providers.IsEmpty ? null : Providers.GetValueOrDefault(PackageOf(type));

    // Of package:module:name; other tokens have none.
    static string PackageOf(string type) => type.Split(':') is [var package, _, _] ? package : "";

    ImmutableDictionary<string, ProviderResource> Provided(ResourceOptions options, bool custom)
    {
        var providers = Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        var given = (options as ComponentResourceOptions)?.ProvidersOrNone ?? [];
        if (!custom && options.Provider is not null && given.Count > 0)
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);

        if (options.Provider is { } one) providers = providers.SetItem(custom ? PackageOf(_type) : one.Package, one);
        foreach (var provider in given) providers = providers.SetItem(provider.Package, provider);
        return providers;
    }
}
