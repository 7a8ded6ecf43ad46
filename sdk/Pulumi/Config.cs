using System.Globalization;
using System.Text.Json;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>The configuration of the stack, under the project's name or another's.</summary>
public sealed class Config
{
    readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    static ConfigValues Values => DeploymentContext.Required.Settings.Config;

    public string? Get(string key) => Values.Get(FullKey(key));

    public Output<string>? GetSecret(string key) => Secret(Get(key));

    public bool? GetBoolean(string key) => Parsed(key, value => value switch
    {
        "true" => true,
        "false" => false,
        _ => (bool?)null,
    });

    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    public int? GetInt32(string key) => Parsed(key, value => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);

    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    public double? GetDouble(string key) => Parsed(key, value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null);

    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    public T GetObject<T>(string key)
    {
        if (Get(key) is not { } value) return default!;
        try
        {
            return JsonSerializer.Deserialize<T>(value)!;
        }
        catch (JsonException e)
        {
            throw new RunException(Invalid(key, value, typeof(T).FullName), e);
        }
    }

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key));

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : GetObject<T>(key);

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    string FullKey(string key) => $"{_name}:{key}";

    T? Parsed<T>(string key, Func<string, T?> parse) where T : struct =>
        Get(key) is { } value ? parse(value) ?? throw new RunException(Invalid(key, value, typeof(T).Name)) : null;

    // Unlike the official message it keeps a secret.
    string Invalid(string key, string value, string? type) =>
        $"Configuration '{FullKey(key)}' value '{(Values.IsSecret(FullKey(key)) ? "[secret]" : value)}' is not a valid {type}";

    RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    static Output<T>? Secret<T>(T? value) where T : struct => value is { } given ? Output.CreateSecret(given) : null;
}
