using System.Globalization;
using System.Text.Json;

namespace Pulumi.Runtime;

/// <summary>What a program is told of its run.</summary>
sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    public string RootDirectory { get; init; } = "";

    public bool IsDryRun { get; init; }

    public required ConfigValues Config { get; init; }

    /// <summary>Reads the environment that the engine gives; null where one of its variables is missing.</summary>
    public static (DeploymentSettings Settings, string Monitor, string Engine)? FromEnvironment()
    {
        var monitor = Variable("PULUMI_MONITOR");
        var engine = Variable("PULUMI_ENGINE");
        var project = Variable("PULUMI_PROJECT");
        var stack = Variable("PULUMI_STACK");
        if (monitor is null || engine is null || project is null || stack is null
            || !bool.TryParse(Variable("PULUMI_DRY_RUN"), out var isDryRun)
            || !bool.TryParse(Variable("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(Variable("PULUMI_PARALLEL"), CultureInfo.InvariantCulture, out _))
            return null;

        var settings = new DeploymentSettings
        {
            Project = project,
            Stack = stack,
            Organization = Variable("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Variable("PULUMI_ROOT_DIRECTORY") ?? Environment.CurrentDirectory,
            IsDryRun = isDryRun,
            Config = ConfigValues.FromEnvironment(),
        };
        return (settings, monitor, engine);
    }

    static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary>The configuration of the stack: text by full key, and which keys are secret.</summary>
sealed class ConfigValues
{
    readonly Dictionary<string, string> _values = [];
    readonly HashSet<string> _secretKeys = [];

    public static ConfigValues FromEnvironment()
    {
        var config = new ConfigValues();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } values)
        {
            using var document = JsonDocument.Parse(values);
            foreach (var property in document.RootElement.EnumerateObject()) config._values[Cleaned(property.Name)] = property.Value.ToString();
        }

        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS") is { Length: > 0 } keys)
        {
            using var document = JsonDocument.Parse(keys);
            foreach (var key in document.RootElement.EnumerateArray()) config._secretKeys.Add(Cleaned(key.GetString()!));
        }

        return config;
    }

    public string? Get(string fullKey) => _values.GetValueOrDefault(fullKey);

    public bool IsSecret(string fullKey) => _secretKeys.Contains(fullKey);

    // project:config:key is an old way to write project:key.
    static string Cleaned(string key)
    {
        const string middle = ":config:";
        var at = key.IndexOf(middle, StringComparison.Ordinal);
        return at < 0 ? key : $"{key[..at]}:{key[(at + middle.Length)..]}";
    }
}
