using MlPlatform.Components.Clusters;
using Pulumi;

namespace MlPlatform.Components;

/// <summary>Options that components give to their children.</summary>
static class Children
{
    /// <summary>A component's own options with the provider of its cluster, which its children inherit.</summary>
    public static ComponentResourceOptions On(ICluster cluster, ComponentResourceOptions? options) =>
        ComponentResourceOptions.Merge(new() { Providers = { cluster.Provider } }, options);

    /// <summary>Options of a child; what the component waits for, each of its children waits for.</summary>
    public static CustomResourceOptions Of(ComponentResource parent, ComponentResourceOptions? options, CustomTimeouts? timeouts = null)
    {
        var child = new CustomResourceOptions { Parent = parent, CustomTimeouts = timeouts };
        if (options is not null) child.DependsOn.AddRange(options.DependsOn);
        return child;
    }

    /// <summary>Plain entries as the input of a map.</summary>
    public static InputMap<string> Map(IReadOnlyDictionary<string, string> entries)
    {
        var map = new InputMap<string>();
        foreach (var (key, value) in entries) map.Add(key, value);
        return map;
    }
}
