using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// JSON of values that have outputs inside of them. Converters can't wait, so what is still to come is noted, and the text is
/// written again once all of that is there.
/// </summary>
sealed class OutputJson
{
    static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> WithOutputs = [];

    // Converters belong to the options, which outlive a text; this is the one being written or read.
    [ThreadStatic]
    static OutputJson? _current;

    readonly List<Task> _pending = [];
    OutputData<ValueTuple> _all;

    OutputJson(OutputData<ValueTuple> all) => _all = all;

    public static async Task<OutputData<string>> WriteAsync<T>(T value, JsonSerializerOptions? options)
    {
        while (true)
        {
            var json = new OutputJson(OutputData<ValueTuple>.Known(default));
            var text = json.Run(() => JsonSerializer.Serialize(value, Options(options)));
            if (json._pending.Count == 0) return new(json._all.Resources, json._all.IsKnown ? text : "", json._all.IsKnown, json._all.IsSecret);
            await Task.WhenAll(json._pending).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a text; outputs in it are as secret as the whole, and depend on the same.</summary>
    public static T Read<T>(OutputData<string> text, JsonSerializerOptions? options) =>
        new OutputJson(new(text.Resources, default, true, text.IsSecret)).Run(() => JsonSerializer.Deserialize<T>(text.Value, Options(options))!);

    T Run<T>(Func<T> action)
    {
        var before = _current;
        _current = this;
        try
        {
            return action();
        }
        finally
        {
            _current = before;
        }
    }

    static JsonSerializerOptions Options(JsonSerializerOptions? options) =>
        WithOutputs.GetValue(options ?? JsonSerializerOptions.Default, static given => new(given) { Converters = { new OutputConverters() } });

    sealed class OutputConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Output<>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(OutputConverter<>).MakeGenericType(typeToConvert.GenericTypeArguments));
    }

    sealed class OutputConverter<T> : JsonConverter<Output<T>>
    {
        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
        {
            var json = _current!;
            if (!value.Data.IsCompletedSuccessfully)
            {
                json._pending.Add(value.Data);
                writer.WriteNullValue();
                return;
            }

            var data = value.Data.Result;
            json._all = Output.Combine(json._all, data);
            JsonSerializer.Serialize(writer, data.IsKnown ? data.Value : default, options);
        }

        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(new OutputData<T>(_current!._all.Resources, JsonSerializer.Deserialize<T>(ref reader, options)!, true, _current._all.IsSecret));
    }
}
