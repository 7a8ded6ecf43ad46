using System.Collections.ObjectModel;
using Google.Protobuf;
using Google.Protobuf.Collections;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;
using Rpc = Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>Requests of the protocol as resources of a plan.</summary>
sealed class ResourceMapping(Registrations registrations, StringPool pool)
{
    readonly StructReader reader = new(pool);
    readonly StructReader remoteReader = new(pool, keepOutputs: true);

    public PlanObject Properties(ByteString bytes, bool remote = false) =>
        (remote ? remoteReader : reader).Read(bytes.Span);

    public PlanResource Registered(RegisterResourceRequest request, string urn, PlanObject inputs) => new()
    {
        Urn = urn,
        Type = Shared(request.Type),
        Name = request.Name,
        Parent = Given(request.Parent) is { } parent ? registrations.Shared(parent) : null,
        Custom = request.Custom,
        Remote = request.Remote,
        Inputs = inputs,
        Dependencies = Urns(request.Dependencies),
        PropertyDependencies = PropertyDependencies(request),
        Provider = ProviderUrn(request.Provider),
        Providers = request.Providers.Count == 0
            ? ReadOnlyDictionary<string, string>.Empty
            : request.Providers.ToDictionary(entry => entry.Key, entry => ProviderUrn(entry.Value) ?? "", StringComparer.Ordinal),
        Version = Shared(request.Version),
        PluginDownloadUrl = Shared(request.PluginDownloadURL),
        Package = Given(request.PackageRef),
        Protect = request.HasProtect ? request.Protect : null,
        RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
        DeletedWith = Given(request.DeletedWith) ?? registrations.Find(request.Parent)?.Resource.DeletedWith,
        ReplaceWith = Urns(request.ReplaceWith),
        DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
        IgnoreChanges = Texts(request.IgnoreChanges),
        ReplaceOnChanges = Texts(request.ReplaceOnChanges),
        ReplacementTrigger = request.HasReplacementTrigger ? reader.ReadValue(request.ReplacementTrigger.Span) : null,
        AdditionalSecretOutputs = Texts(request.AdditionalSecretOutputs),
        Aliases = Aliases(request),
        CustomTimeouts = Timeouts(request.CustomTimeouts, urn),
        ImportId = Given(request.ImportId) is { } id ? Shown(id) : null,
        Hooks = Hooks(request.Hooks),
        HideDiffs = Texts(request.HideDiffs),
        EnvVarMappings = request.EnvVarMappings.Count == 0
            ? ReadOnlyDictionary<string, string>.Empty
            : request.EnvVarMappings.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
    };

    public PlanResource Read(ReadResourceRequest request, string urn, PlanObject inputs, PlanObject outputs) => new()
    {
        Urn = urn,
        Type = Shared(request.Type),
        Name = request.Name,
        Parent = Given(request.Parent) is { } parent ? registrations.Shared(parent) : null,
        Custom = true,
        ReadId = Shown(request.Id),
        Inputs = inputs,
        Outputs = outputs,
        Dependencies = Urns(request.Dependencies),
        Provider = ProviderUrn(request.Provider),
        Version = Shared(request.Version),
        PluginDownloadUrl = Shared(request.PluginDownloadURL),
        Package = Given(request.PackageRef),
        AdditionalSecretOutputs = Texts(request.AdditionalSecretOutputs),
    };

    // A reference is "<urn>::<id>", and the id of a provider is not known before it is deployed.
    string? ProviderUrn(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? Given(reference) : registrations.Shared(reference[..end]);
    }

    IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies(RegisterResourceRequest request)
    {
        Dictionary<string, IReadOnlyList<string>>? found = null;
        foreach (var (property, dependencies) in request.PropertyDependencies)
        {
            if (dependencies.Urns.Count > 0)
                (found ??= new(StringComparer.Ordinal))[Shared(property)] = Urns(dependencies.Urns);
        }

        return found is null ? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty : found;
    }

    string[] Urns(RepeatedField<string> urns) =>
        urns.Count == 0 ? [] : [.. urns.Select(registrations.Shared).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    string[] Texts(RepeatedField<string> texts) => texts.Count == 0 ? [] : [.. texts.Select(Shared)];

    string Shared(string text) => pool.Get(text);

    static IReadOnlyList<PlanAlias> Aliases(RegisterResourceRequest request)
    {
        if (request.Aliases.Count == 0 && request.AliasURNs.Count == 0)
            return [];
        return
        [
            .. request.AliasURNs.Select(urn => new PlanAlias { Urn = urn }),
            .. request.Aliases.Select(alias => alias.AliasCase == Rpc.Alias.AliasOneofCase.Urn
                ? new PlanAlias { Urn = alias.Urn }
                : Former(alias.Spec ?? new Rpc.Alias.Types.Spec())),
        ];
    }

    static PlanAlias Former(Rpc.Alias.Types.Spec spec) => new()
    {
        Name = Given(spec.Name),
        Type = Given(spec.Type),
        Stack = Given(spec.Stack),
        Project = Given(spec.Project),
        ParentUrn = Given(spec.ParentUrn),
        NoParent = spec.NoParent,
    };

    static PlanTimeouts? Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts, string urn)
    {
        if (timeouts is null or { Create: "", Update: "", Delete: "" })
            return null;
        return new PlanTimeouts(Duration(timeouts.Create), Duration(timeouts.Update), Duration(timeouts.Delete));

        TimeSpan? Duration(string text) => text.Length == 0
            ? null
            : GoDuration.Parse(text) ?? throw new WireFormatException($"'{text}' is no duration for a timeout of {Urn.NameOf(urn)}; write it like '10m'.");
    }

    static PlanHooks? Hooks(RegisterResourceRequest.Types.ResourceHooksBinding? hooks)
    {
        // Every request of a current SDK carries the binding, mostly empty.
        if (hooks is null || hooks.CalculateSize() == 0)
            return null;
        return new PlanHooks
        {
            BeforeCreate = [.. hooks.BeforeCreate],
            AfterCreate = [.. hooks.AfterCreate],
            BeforeUpdate = [.. hooks.BeforeUpdate],
            AfterUpdate = [.. hooks.AfterUpdate],
            BeforeDelete = [.. hooks.BeforeDelete],
            AfterDelete = [.. hooks.AfterDelete],
            OnError = [.. hooks.OnError],
        };
    }

    static string Shown(string id) => id.Contains(PlanUnknown.Sentinel, StringComparison.Ordinal) ? PlanValue.UnknownText : id;

    static string? Given(string text) => text.Length == 0 ? null : text;
}
