namespace Pulumi;

/// <summary>Settings of how the engine treats a resource, apart from its arguments.</summary>
public abstract class ResourceOptions
{
    InputList<Resource>? _dependsOn;
    List<string>? _ignoreChanges;
    List<Input<Alias>>? _aliases;
    List<string>? _replaceOnChanges;

    private protected ResourceOptions()
    {
    }

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn { get => _dependsOn ??= []; set => _dependsOn = value; }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges { get => _ignoreChanges ??= []; set => _ignoreChanges = value; }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<Input<Alias>> Aliases { get => _aliases ??= []; set => _aliases = value; }

    public List<string> ReplaceOnChanges { get => _replaceOnChanges ??= []; set => _replaceOnChanges = value; }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    internal InputList<Resource>? DependsOnOrNull => _dependsOn;

    internal IReadOnlyList<string> IgnoreChangesOrNone => _ignoreChanges ?? [];

    internal IReadOnlyList<Input<Alias>> AliasesOrNone => _aliases ?? [];

    internal IReadOnlyList<string> ReplaceOnChangesOrNone => _replaceOnChanges ?? [];

    /// <summary>Lays <paramref name="other"/> over this: its scalars win, its lists follow.</summary>
    private protected void Take(ResourceOptions? other)
    {
        if (other is null) return;
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        if (other._dependsOn is { } dependsOn) DependsOn.AddRange(dependsOn);
        _ignoreChanges = Joined(_ignoreChanges, other._ignoreChanges);
        _aliases = Joined(_aliases, other._aliases);
        _replaceOnChanges = Joined(_replaceOnChanges, other._replaceOnChanges);
    }

    // Always a new list, so that no caller sees another's later additions.
    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second) =>
        first is null && second is null ? null : [.. first ?? [], .. second ?? []];
}
