using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>The properties of a request: the bytes of a Struct and what each property came from.</summary>
readonly record struct SerializedProperties(ByteString Struct, IReadOnlyList<PropertyResources> Properties);

/// <summary>The resources that a property came from; none is an answer too.</summary>
readonly record struct PropertyResources(string Name, ImmutableHashSet<Resource> Resources);

/// <summary>
/// Turns arguments into the wire's form. A walk writes all that is there; where it meets an output that is still to come it
/// notes it, and the walk is done again once all of those are there. Most arguments take one walk.
/// </summary>
sealed class Serializer
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
            if (json ? !WriteJson(value) : !Write(value)) return;
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {e.Message}", e);
        }

        _writer.EndField(mark, name);
        properties.Add(new(name, _resources));
    }

    /// <summary>Writes a value; false, and nothing written, where there is none.</summary>
    bool Write(object? value)
    {
        while (value is IInput input) value = input.Content;
        switch (value)
        {
            case null: return false;
            case string text: _writer.String(text); return true;
            case bool flag: _writer.Bool(flag); return true;
            case int number: _writer.Number(number); return true;
            case double number: _writer.Number(number); return true;
            case IOutput output: return WriteOutput(output);
            case InputArgs args: WriteArgs(args); return true;
            case IDictionary map: WriteMap(map); return true;
            case IUnion union: return Write(union.Value);
            case JsonElement element: return WriteElement(element);
            case Resource resource: WriteResource(resource); return true;
            case AssetOrArchive asset: WriteAsset(asset); return true;
            case IList list: WriteList(list); return true;
            case Task: throw new InvalidOperationException("Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output: Output.Create(task)");
            default: return WriteOther(value);
        }
    }

    bool WriteOutput(IOutput output)
    {
        if (!Ready(output.Completion)) return false;
        var data = output.Untyped;
        _resources = _resources.Union(data.Resources);
        if (!data.IsKnown)
        {
            _writer.String(Signatures.Unknown);
            return true;
        }

        if (!data.IsSecret) return Write(data.Value);
        WriteSecret(() => Write(data.Value));
        return true;
    }

    void WriteSecret(Func<bool> value)
    {
        var mark = _writer.Written;
        if (!value()) _writer.Null();
        _writer.EndField(mark, "value");
        Sign(Signatures.Secret);
        _writer.EndStruct(mark);
    }

    // A property of a provider goes as the JSON text of its value; what makes the whole of it secret or unknown stays outside.
    bool WriteJson(object? value)
    {
        while (value is IInput input) value = input.Content;
        if (value is null) return false;
        if (value is not IOutput output)
        {
            var nested = new Serializer { _computed = _computed };
            if (!nested.Write(value)) return false;
            _pending.AddRange(nested._pending);
            _resources = _resources.Union(nested._resources);
            if (nested._pending.Count == 0) _writer.String(JsonFormatter.Default.Format(Google.Protobuf.WellKnownTypes.Value.Parser.ParseFrom(nested._writer.Memory.Span)));
            return true;
        }

        if (!Ready(output.Completion)) return false;
        var data = output.Untyped;
        _resources = _resources.Union(data.Resources);
        if (!data.IsKnown) _writer.String(Signatures.Unknown);
        else if (data.IsSecret) WriteSecret(() => WriteJson(data.Value));
        else return WriteJson(data.Value);
        return true;
    }

    void WriteArgs(InputArgs args)
    {
        var mark = _writer.Written;
        var shape = ArgsShape.Of(args.GetType());
        for (var i = shape.Members.Length - 1; i >= 0; i--)
        {
            var before = _writer.Written;
            var member = shape.Members[i];
            if (Write(Value(args, shape, member))) _writer.EndField(before, member.Input.Name);
        }

        _writer.EndStruct(mark);
    }

    void WriteMap(IDictionary map)
    {
        var mark = _writer.Written;
        var keys = new string[map.Count];
        var count = 0;
        foreach (var key in map.Keys)
            keys[count++] = key as string ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{key.GetType()}");
        Array.Sort(keys, StringComparer.Ordinal);
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            var before = _writer.Written;
            if (Write(map[keys[i]])) _writer.EndField(before, keys[i]);
        }

        _writer.EndStruct(mark);
    }

    void WriteList(IList list)
    {
        var mark = _writer.Written;
        for (var i = Length(list) - 1; i >= 0; i--)
        {
            var before = _writer.Written;
            if (!Write(list[i])) _writer.Null();
            _writer.EndElement(before);
        }

        _writer.EndList(mark);
    }

    // A default ImmutableArray throws when it is asked for its length; its hash code is 0, and no other list's is.
    static int Length(IList list) => list is ValueType && list.GetHashCode() == 0 ? 0 : list.Count;

    bool WriteElement(JsonElement element)
    {
        var mark = _writer.Written;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject()) properties[property.Name] = property.Value;
                foreach (var (name, value) in properties.Reverse())
                {
                    var before = _writer.Written;
                    if (!WriteElement(value)) _writer.Null();
                    _writer.EndField(before, name);
                }

                _writer.EndStruct(mark);
                return true;
            case JsonValueKind.Array:
                for (var i = element.GetArrayLength() - 1; i >= 0; i--)
                {
                    var before = _writer.Written;
                    if (!WriteElement(element[i])) _writer.Null();
                    _writer.EndElement(before);
                }

                _writer.EndList(mark);
                return true;
            case JsonValueKind.String: _writer.String(element.GetString()!); return true;
            case JsonValueKind.Number: _writer.Number(element.GetDouble()); return true;
            case JsonValueKind.True or JsonValueKind.False: _writer.Bool(element.GetBoolean()); return true;
            case JsonValueKind.Null or JsonValueKind.Undefined: return false;
            default: throw new InvalidOperationException($"Unknown {nameof(JsonElement)}.{nameof(JsonElement.ValueKind)}: {element.ValueKind}");
        }
    }

    void WriteResource(Resource resource)
    {
        _resources = _resources.Add(resource);
        if (!Ready(resource.Registration.Task)) return;
        var result = resource.Registration.Task.Result;
        var mark = _writer.Written;
        Field("urn", result.Urn);
        if (resource is CustomResource) Field("id", result.Id);
        Sign(Signatures.ResourceReference);
        _writer.EndStruct(mark);
    }

    void WriteAsset(AssetOrArchive asset)
    {
        var mark = _writer.Written;
        if (!Write(asset.Value)) _writer.Null();
        _writer.EndField(mark, asset.PropertyName);
        Sign(asset.Signature);
        _writer.EndStruct(mark);
    }

    bool WriteOther(object value)
    {
        var plain = ValueKinds.For(value.GetType()) ?? throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type");
        return Write(plain(value));
    }

    void Field(string key, string value)
    {
        var mark = _writer.Written;
        _writer.String(value);
        _writer.EndField(mark, key);
    }

    void Sign(string signature) => Field(Signatures.Key, signature);

    bool Ready(Task task)
    {
        if (task.IsCompletedSuccessfully) return true;
        _pending.Add(task);
        return false;
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
