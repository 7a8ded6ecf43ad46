using System.Collections.Immutable;
using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>The properties of a request: the bytes of a Struct and what each property came from.</summary>
readonly record struct SerializedProperties(ByteString Struct, IReadOnlyList<PropertyResources> Properties);

/// <summary>The resources that a property came from; none is an answer too.</summary>
readonly record struct PropertyResources(string Name, ImmutableHashSet<Resource> Resources);

/// <summary>
/// Turns arguments into the wire's form. A walk writes all that is there; where it meets an output that is still to come it
/// notes it, and the walk is done again once all of those are there. Most arguments take one walk.
/// </summary>
sealed partial class Serializer
{
    [ThreadStatic]
    static Serializer? _spare;

    readonly StructWriter _writer = new();
    readonly List<Task> _pending = [];
    ImmutableHashSet<Resource> _resources = ImmutableHashSet<Resource>.Empty;
    Dictionary<(InputArgs, ArgsShape.Member), object?>? _computed;

    /// <summary>The arguments of a resource. What is named <c>id</c> or <c>urn</c> is the engine's to give.</summary>
    public static Task<SerializedProperties> ArgumentsAsync(ResourceArgs args) =>
        RunAsync(serializer => serializer.Properties(args, name => name is not ("id" or "urn")));

    /// <summary>All members of arguments.</summary>
    public static Task<SerializedProperties> ValuesAsync(InputArgs args) => RunAsync(serializer => serializer.Properties(args, _ => true));

    /// <summary>Values by name.</summary>
    public static Task<SerializedProperties> ValuesAsync(IDictionary<string, object?> values) =>
        RunAsync(serializer => serializer.Properties(values, _ => true));

    static async Task<SerializedProperties> RunAsync(Func<Serializer, IReadOnlyList<PropertyResources>> walk)
    {
        var computed = new Dictionary<(InputArgs, ArgsShape.Member), object?>();
        while (true)
        {
            var (done, pending) = Attempt(walk, computed);
            if (pending is null) return done;
            await Task.WhenAll(pending).ConfigureAwait(false);
        }
    }

    static (SerializedProperties Done, Task[]? Pending) Attempt(
        Func<Serializer, IReadOnlyList<PropertyResources>> walk, Dictionary<(InputArgs, ArgsShape.Member), object?> computed)
    {
        // A walk may start another on this thread: that one finds no spare and makes its own.
        var serializer = _spare ?? new Serializer();
        _spare = null;
        serializer._computed = computed;
        var properties = walk(serializer);
        var pending = serializer._pending.Count == 0 ? null : serializer._pending.ToArray();
        var done = pending is null ? new SerializedProperties(serializer._writer.ToByteString(), properties) : default;
        serializer.Clear();
        _spare = serializer;
        return (done, pending);
    }

    void Clear()
    {
        _writer.Clear();
        _pending.Clear();
        _resources = ImmutableHashSet<Resource>.Empty;
        _computed = null;
    }

    List<PropertyResources> Properties(InputArgs args, Func<string, bool> accept)
    {
        if (args is DictionaryResourceArgs dictionary) return Properties(dictionary.Dictionary, accept);
        var shape = ArgsShape.Of(args.GetType());
        var properties = new List<PropertyResources>(shape.Members.Length);
        for (var i = shape.Members.Length - 1; i >= 0; i--)
        {
            var member = shape.Members[i];
            var value = Value(args, shape, member);
            if (accept(member.Input.Name)) Property(properties, member.Input.Name, value, member.Input.Json);
        }

        properties.Reverse();
        return properties;
    }

    List<PropertyResources> Properties(IDictionary<string, object?> values, Func<string, bool> accept)
    {
        var properties = new List<PropertyResources>(values.Count);
        foreach (var name in values.Keys.Where(accept).OrderDescending(StringComparer.Ordinal)) Property(properties, name, values[name], json: false);
        properties.Reverse();
        return properties;
    }

    void Property(List<PropertyResources> properties, string name, object? value, bool json)
    {
        _resources = ImmutableHashSet<Resource>.Empty;
        var mark = _writer.Written;
        try
        {
            if (!Write(value, json)) return;
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {e.Message}", e);
        }

        _writer.EndField(mark, name);
        properties.Add(new(name, _resources));
    }

    object? Value(InputArgs args, ArgsShape shape, ArgsShape.Member member)
    {
        var value = member.IsComputed ? Computed(args, member) : member.Get(args);
        return value ?? (member.Input.IsRequired
            ? throw new ArgumentNullException(member.Name, $"[Input] {shape.Type.FullName}.{member.Name} is required but was not given a value")
            : null);
    }

    // Asked once: a getter that starts an output of its own would give each walk another one to wait for.
    object? Computed(InputArgs args, ArgsShape.Member member)
    {
        if (!_computed!.TryGetValue((args, member), out var value)) _computed[(args, member)] = value = member.Get(args);
        return value;
    }
}
