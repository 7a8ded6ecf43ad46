namespace Pulumi;

/// <summary>Settings of how the engine treats a component and what its children inherit.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    List<ProviderResource>? _providers;

    public List<ProviderResource> Providers { get => _providers ??= []; set => _providers = value; }

    internal IReadOnlyList<ProviderResource> ProvidersOrNone => _providers ?? [];

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.TakeAll(options1);
        merged.TakeAll(options2);
        return merged;
    }

    void TakeAll(ComponentResourceOptions? other)
    {
        if (other is null) return;
        Take(other);
        foreach (var provider in other.ProvidersOrNone)
        {
            Providers.RemoveAll(earlier => earlier.Package == provider.Package);
            Providers.Add(provider);
        }
    }
}
