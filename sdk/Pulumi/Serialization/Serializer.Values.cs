using System.Collections;
using System.Text.Json;
using Google.Protobuf;

namespace Pulumi.Serialization;

// The form of each kind of value. Containers are written from their last element to their first, as the writer goes.
sealed partial class Serializer
{
    bool Write(object? value, bool json) => json ? WriteJson(value) : Write(value);

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
            case DictionaryResourceArgs args: WriteMap(args.Dictionary); return true;
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
            if (Write(Value(args, shape, member), member.Input.Json)) _writer.EndField(before, member.Input.Name);
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
}
