namespace MlPlatform.Preview.Projects;

/// <summary>Configuration keys as Pulumi reads them.</summary>
static class ConfigKey
{
    /// <summary>
    /// The full key <c>namespace:name</c>: a key without a namespace is the project's own, and <c>namespace:config:name</c> is an old
    /// spelling. <c>null</c> where it is no key.
    /// </summary>
    public static string? Full(string key, string project) => key.Split(':') switch
    {
        [{ Length: > 0 } name] => $"{project}:{name}",
        [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
        [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
        _ => null,
    };
}
