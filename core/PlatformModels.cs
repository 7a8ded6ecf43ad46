using MlPlatform.Core.Specs;

namespace MlPlatform.Core;

/// <summary>Puts the model of a stack of its own among those of its platform.</summary>
public static class PlatformModels
{
    /// <summary>The platform with one model more.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="tenant">A tenant that it has.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="model">The model.</param>
    public static PlatformSpec With(this PlatformSpec platform, string tenant, string name, ModelSpec model)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var home = platform.Tenants[tenant];
        return platform with
        {
            Tenants = new Dictionary<string, TenantSpec>(platform.Tenants, StringComparer.Ordinal)
            {
                [tenant] = home with { Models = new Dictionary<string, ModelSpec>(home.Models, StringComparer.Ordinal) { [name] = model } },
            },
        };
    }
}
