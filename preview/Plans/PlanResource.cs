using System.Collections.ObjectModel;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Plans;

/// <summary>A resource as the program registered it: what a deployment would be asked for.</summary>
public sealed record PlanResource
{
    /// <summary>Its identity in the stack: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
    public required string Urn { get; init; }

    /// <summary>Its type token, for example <c>kubernetes:apps/v1:Deployment</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its name in the program, which is not the name that the provider knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>The URN of the resource that it stands under; <c>null</c> for the stack itself.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether a provider manages it; a component is only a group of others.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it is a component that a provider builds during deployment: what stands under it can't be known before.</summary>
    public bool Remote { get; init; }

    /// <summary>The id that it is read by, where it exists already and is not managed by this stack; <c>null</c> otherwise.</summary>
    public string? ReadId { get; init; }

    /// <summary>What the program asks for.</summary>
    public PlanObject Inputs { get; init; } = PlanObject.Empty;

    /// <summary>
    /// What it gives to others: a component's registered outputs, the stack's exports, what a stack reference found. Empty for all else,
    /// whose outputs only a deployment tells.
    /// </summary>
    public PlanObject Outputs { get; init; } = PlanObject.Empty;

    /// <summary>URNs of the resources that must stand before it, sorted.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>For each input that comes from other resources, their URNs, sorted. Inputs that come from none are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = None<IReadOnlyList<string>>();

    /// <summary>The URN of the provider that manages it; <c>null</c> where it is the package's default one.</summary>
    public string? Provider { get; init; }

    /// <summary>The URNs of the providers that a remote component hands to its children, by package.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } = None<string>();

    /// <summary>The version of the provider's package; empty where the program names none.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the provider's plugin is fetched from; empty for the usual place.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>The parameterized package that its type comes from; <c>null</c> for a plain one.</summary>
    public string? Package { get; init; }

    /// <summary>Whether deleting it is refused; <c>null</c> where the program doesn't say.</summary>
    public bool? Protect { get; init; }

    /// <summary>Whether it stays in the cloud when it leaves the stack; <c>null</c> where the program doesn't say.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>The URN of the resource with which it goes, so that it isn't deleted on its own; <c>null</c> for none.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>URNs of the resources whose replacement replaces it too, sorted.</summary>
    public IReadOnlyList<string> ReplaceWith { get; init; } = [];

    /// <summary>Whether a replacement deletes the old one first; <c>null</c> where the provider decides.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Paths of inputs whose changes don't count.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Paths of inputs whose changes replace it.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>A value whose change replaces it; <c>null</c> for none.</summary>
    public PlanValue? ReplacementTrigger { get; init; }

    /// <summary>Outputs that are kept secret beside those that are so anyway.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Its own former identities; those that follow from its parents' aliases are not listed.</summary>
    public IReadOnlyList<PlanAlias> Aliases { get; init; } = [];

    /// <summary>How long the provider may take; <c>null</c> for its own limits.</summary>
    public PlanTimeouts? CustomTimeouts { get; init; }

    /// <summary>The id of what exists and is taken over into the stack; <c>null</c> where it is created.</summary>
    public string? ImportId { get; init; }

    /// <summary>The functions that a deployment calls around it; <c>null</c> for none.</summary>
    public PlanHooks? Hooks { get; init; }

    /// <summary>Paths of inputs whose changes are not shown.</summary>
    public IReadOnlyList<string> HideDiffs { get; init; } = [];

    /// <summary>Environment variables of the provider's plugin that stand for others, by name.</summary>
    public IReadOnlyDictionary<string, string> EnvVarMappings { get; init; } = None<string>();

    /// <summary>Whether it exists already and is only read.</summary>
    public bool Read => ReadId is not null;

    static ReadOnlyDictionary<string, T> None<T>() => ReadOnlyDictionary<string, T>.Empty;
}
