using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Runtime;

/// <summary>Puts together what the engine is told of a resource, sends it, and reads the answer.</summary>
sealed class RegistrationRequest(DeploymentContext context, Resource resource, bool custom, bool remote, ResourceOptions options)
{
    // The arguments are written at once, where they can be: their bytes are a small part of them, and thousands may wait for their turn.
    public Task<RegistrationResult> SendAsync(ResourceArgs args) => SendAsync(Serializer.ArgumentsAsync(args));

    async Task<RegistrationResult> SendAsync(Task<SerializedProperties> arguments)
    {
        var parent = resource.Parent is { } above ? (await above.Registration.Task.ConfigureAwait(false)).Urn : "";
        var provider = resource.Provider is { } chosen ? await chosen.ReferenceAsync().ConfigureAwait(false) : "";
        var id = options.Id is { } given && await given.ToOutput().Data.ConfigureAwait(false) is { IsKnown: true, Value: { Length: > 0 } known } ? known : null;
        if (id is not null && !custom) throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");

        var properties = await arguments.ConfigureAwait(false);
        var all = await Dependencies.OfAsync(options.DependsOnOrNull).ConfigureAwait(false);
        foreach (var property in properties.Properties) all = all.Union(property.Resources);
        var dependencies = await Dependencies.UrnsAsync(resource, all).ConfigureAwait(false);

        return id is null
            ? await RegisterAsync(parent, provider, properties, dependencies).ConfigureAwait(false)
            : await ReadAsync(id, parent, provider, properties.Struct, dependencies).ConfigureAwait(false);
    }

    async Task<RegistrationResult> ReadAsync(string id, string parent, string provider, ByteString properties, IReadOnlyCollection<string> dependencies)
    {
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = parent,
            Provider = provider,
            Properties = properties,
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
        };
        request.Dependencies.AddRange(dependencies);
        var response = await context.Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
        return new(response.Urn, id, ValueReader.Fields(response.Properties), ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty, true);
    }

    async Task<RegistrationResult> RegisterAsync(string parent, string provider, SerializedProperties properties, IReadOnlyCollection<string> dependencies)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = parent,
            Custom = custom,
            Object = properties.Struct,
            Provider = provider,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            Remote = remote,
            Hooks = new(),
        };
        request.Dependencies.AddRange(dependencies);
        foreach (var property in properties.Properties)
        {
            var from = new RegisterResourceRequest.Types.PropertyDependencies();
            from.Urns.AddRange(await Dependencies.UrnsAsync(resource, property.Resources).ConfigureAwait(false));
            request.PropertyDependencies.Add(property.Name, from);
        }

        await TakeOptionsAsync(request).ConfigureAwait(false);
        return Result(await context.Monitor.RegisterResourceAsync(resource, request).ConfigureAwait(false));
    }

    async Task TakeOptionsAsync(RegisterResourceRequest request)
    {
        if (resource.Protect is { } protect) request.Protect = protect;
        if (options.RetainOnDelete is { } retain) request.RetainOnDelete = retain;
        if (options.DeletedWith is { } with) request.DeletedWith = (await with.Registration.Task.ConfigureAwait(false)).Urn;
        request.IgnoreChanges.AddRange(options.IgnoreChangesOrNone);
        if (options.CustomTimeouts is { } timeouts)
            request.CustomTimeouts = new() { Create = CustomTimeouts.Text(timeouts.Create), Update = CustomTimeouts.Text(timeouts.Update), Delete = CustomTimeouts.Text(timeouts.Delete) };
        foreach (var alias in options.AliasesOrNone)
            if (await AliasSpec.OfAsync(alias).ConfigureAwait(false) is { } known) request.Aliases.Add(known);

        if (options is CustomResourceOptions own)
        {
            request.ReplaceOnChanges.AddRange(own.ReplaceOnChangesOrNone);
            request.AdditionalSecretOutputs.AddRange(own.AdditionalSecretOutputsOrNone);
            request.ImportId = own.ImportId ?? "";
            request.DeleteBeforeReplaceDefined = own.DeleteBeforeReplace.HasValue;
            request.DeleteBeforeReplace = own.DeleteBeforeReplace ?? false;
        }

        if (!remote) return;
        foreach (var (package, provider) in resource.Providers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            request.Providers.Add(package, await provider.ReferenceAsync().ConfigureAwait(false));
    }

    static RegistrationResult Result(RegisterResourceResponse response) => new(
        response.Urn,
        response.Id,
        ValueReader.Fields(response.Object),
        response.PropertyDependencies.Count == 0
            ? ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty
            : response.PropertyDependencies.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Urns.Select(DependencyResource.For).ToImmutableHashSet()),
        response.Result == Pulumirpc.Result.Success);
}
