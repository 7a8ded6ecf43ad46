using System.Text.Json;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Rules;

/// <summary>
/// Where something stands in a spec. Read from settings it is the path of the keys, <c>platform.tenants.fraud.quota.gpus</c>; made in C# it
/// is the expression behind the record, <c>TenantSpec "fraud": Models["scorer"].Image</c>. Its text is made when it is asked for, since
/// nearly all paths are walked without a finding.
/// </summary>
sealed class SpecPath : IEquatable<SpecPath>
{
    readonly Kind kind;
    readonly string name;
    readonly int index;
    readonly int hash;

    SpecPath(SpecPath? parent, Kind kind, string name, int index = 0)
    {
        Parent = parent;
        this.kind = kind;
        this.name = name;
        this.index = index;
        hash = HashCode.Combine(parent?.hash, name, index);
    }

    enum Kind
    {
        SettingsRoot,
        CodeRoot,
        Property,
        Key,
        ValueKey,
        Item,
    }

    /// <summary>What it stands in; null at the root.</summary>
    public SpecPath? Parent { get; }

    /// <summary>Whether a key on the way looks like that of a secret, so that no value below it may be shown.</summary>
    public bool Secret => Parent is not null && ((kind is Kind.Property or Kind.ValueKey && SecretName.MayBe(name)) || Parent.Secret);

    bool IsCode => Parent?.IsCode ?? kind == Kind.CodeRoot;

    /// <summary>The root of settings: their key.</summary>
    public static SpecPath Settings(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        return new(null, Kind.SettingsRoot, root);
    }

    /// <summary>The root of a spec made in C#: its type and the name that its maker gave it.</summary>
    public static SpecPath Code<TSpec>(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(null, Kind.CodeRoot, $"{typeof(TSpec).Name} {Shown.Text(name)}");
    }

    /// <summary>A property of the record here.</summary>
    public SpecPath Property(string property) => new(this, Kind.Property, property);

    /// <summary>A record by its key in the map here; tenants and models may be named as they like (<c>token-classifier</c>).</summary>
    public SpecPath Key(string key) => new(this, Kind.Key, key);

    /// <summary>A plain value by its key in the map here, or one by a key that is unknown.</summary>
    public SpecPath ValueKey(string key) => new(this, Kind.ValueKey, key);

    /// <summary>An item of the list here.</summary>
    public SpecPath Item(int item) => new(this, Kind.Item, "", item);

    /// <summary>A property's name as its author writes it: the key in settings, the property in C#.</summary>
    public string Word(string property) => IsCode ? property : JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <inheritdoc/>
    public override string ToString() => kind switch
    {
        Kind.SettingsRoot or Kind.CodeRoot => name,
        Kind.Item => SettingsPath.Below($"{Parent}", index),
        Kind.Property when Parent!.kind == Kind.CodeRoot => $"{Parent}: {name}",
        Kind.Property => $"{Parent}.{Word(name)}",
        _ => IsCode ? $"{Parent}[{Shown.Text(name)}]" : SettingsPath.Below($"{Parent}", name),
    };

    /// <summary>Whether both are the same place; how a key was read makes no difference.</summary>
    public bool Equals(SpecPath? other) =>
        ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && index == other.index && name == other.name && Equals(Parent, other.Parent));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecPath);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
