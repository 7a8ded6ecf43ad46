using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules;

/// <summary>All rules over specs. A check runs every one of them and reports everything at once.</summary>
public static class RuleSet
{
    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<IRule> All { get; } = [];

    /// <summary>Everything wrong with a platform, by path in its settings.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="root">Key of the settings that it came from.</param>
    public static IReadOnlyList<Finding> Check(PlatformSpec platform, string root = "platform")
    {
        ArgumentNullException.ThrowIfNull(platform);
        return [];
    }

    /// <summary>Everything wrong with a tenant that is made in C#, by property.</summary>
    /// <param name="name">Name of the tenant.</param>
    /// <param name="tenant">The tenant.</param>
    public static IReadOnlyList<Finding> Check(string name, TenantSpec tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return [];
    }

    /// <summary>Everything wrong with a model that is made in C#, by property.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<Finding> Check(string name, ModelSpec model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [];
    }
}
