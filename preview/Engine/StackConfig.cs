namespace MlPlatform.Preview.Engine;

/// <summary>The stack that a program runs for, and its configuration.</summary>
public sealed record StackConfig
{
    /// <summary>The project's name, which is also the namespace of its own configuration keys.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization that the stack is in. Default: <c>organization</c>, as Pulumi names it where there is none.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The folder of Pulumi.yaml, which the program may ask for. Default: the current one.</summary>
    public string RootDirectory { get; init; } = ".";

    /// <summary>
    /// Values by their full key, <c>namespace:key</c>; structured ones are JSON. A secret's value, which can't be read offline, is the
    /// protocol's text for "unknown". Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The full keys whose values are secret. Default: none.</summary>
    public IReadOnlyCollection<string> SecretKeys { get; init; } = [];

    /// <summary>What reading the configuration left open, for the plan's notes. Default: nothing.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
