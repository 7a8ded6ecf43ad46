using System.Collections.Immutable;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>The rules of a model: what its server and its replicas tell, and what of that somebody hears.</summary>
public static class ModelRules
{
    /// <summary>The rules.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="pools">Its pools; none where they are unsaid.</param>
    /// <param name="tenant">A tenant of it.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="model">The model.</param>
    public static RuleGroup Of(PlatformSpec platform, IReadOnlyList<NodePool> pools, string tenant, string name, ModelSpec model)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(model);
        var home = platform.Tenants.TryGetValue(tenant, out var known) ? known.Namespace ?? tenant : tenant;
        var watched = new WatchedModel
        {
            Platform = platform,
            Namespace = home,
            Name = name,
            Model = model,
            Placement = Placement.Of(pools, model),
            Queries = ServerQueries.Of(home, name, model),
            Labels = ImmutableSortedDictionary<string, string>.Empty.Add("tenant", tenant).Add("namespace", home).Add("model", name),
        };
        return new()
        {
            Name = $"mlplatform-{home}-{name}",
            Recordings = [.. ModelRecordings.Of(watched)],
            Alerts = [.. ModelAlerts.Of(watched), .. ObjectiveAlerts.Of(watched)],
        };
    }
}
