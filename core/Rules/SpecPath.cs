using System.Text.Json;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules;

/// <summary>
/// Where something stands in a spec. Read from settings it is the path of the keys, <c>platform.tenants.fraud.quota.gpus</c>; made in C# it
/// is the expression behind the record, <c>TenantSpec "fraud": Models["scorer"].Image</c>.
/// </summary>
sealed class SpecPath
{
    readonly bool code;
    readonly string text;

    SpecPath(SpecPath? parent, bool code, string text, bool secret)
    {
        Parent = parent;
        Secret = secret;
        this.code = code;
        this.text = text;
    }

    /// <summary>What it stands in; null at the root.</summary>
    public SpecPath? Parent { get; }

    /// <summary>Whether a key on the way looks like that of a secret, so that no value below it may be shown.</summary>
    public bool Secret { get; }

    /// <summary>The root of settings: their key.</summary>
    public static SpecPath Settings(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        return new(null, code: false, root, secret: false);
    }

    /// <summary>The root of a spec made in C#: its type and the name that its maker gave it.</summary>
    public static SpecPath Code<TSpec>(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(null, code: true, $"{typeof(TSpec).Name} {Shown.Text(name)}", secret: false);
    }

    /// <summary>A property of the record here.</summary>
    public SpecPath Property(string name) =>
        code
            ? Below(Parent is null ? $": {name}" : $".{name}", SecretName.MayBe(name))
            : Below($".{Word(name)}", SecretName.MayBe(name));

    /// <summary>A record by its key in the map here; tenants and models may be named as they like (<c>token-classifier</c>).</summary>
    public SpecPath Key(string key) => Keyed(key, secret: false);

    /// <summary>A plain value by its key in the map here, or one by a key that is unknown.</summary>
    public SpecPath ValueKey(string key) => Keyed(key, SecretName.MayBe(key));

    /// <summary>An item of the list here.</summary>
    public SpecPath Item(int index) => Below($"[{index}]", secret: false);

    /// <summary>A property's name as its author writes it: the key in settings, the property in C#.</summary>
    public string Word(string property) => code ? property : JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <inheritdoc/>
    public override string ToString() => Parent is null ? text : Parent + text;

    SpecPath Keyed(string key, bool secret) =>
        Below(!code && key.Length is > 0 and <= 253 && key.All(IsPlain) ? $".{key}" : $"[{Shown.Text(key)}]", secret);

    SpecPath Below(string segment, bool secret) => new(this, code, segment, Secret || secret);

    static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
