namespace MlPlatform.Preview.Engine;

/// <summary>What a program may ask of this engine, by the ids of Pulumi's protocol.</summary>
static class Features
{
    static readonly HashSet<string> Supported = new(StringComparer.Ordinal)
    {
        "secrets",
        "resourceReferences",
        "outputValues",
        "aliasSpecs",
        "deletedWith",
        "replaceWith",
        "transforms",
        "invokeTransforms",
        "parameterization",
        "resourceHooks",
        "errorHooks",
    };

    public static bool Has(string id) => Supported.Contains(id);
}
