using System.Text;
using System.Text.Json;
using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>Turns the text of settings into a spec, or into the list of everything wrong with it.</summary>
public static class SettingsReader
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a JSON object as a record of <c>MlPlatform.Core.Specs</c>: keys in camel case, the defaults of the record where a key is left
    /// out. Never stops at the first problem and never throws on a text. Rules over the result: <see cref="RuleSet"/>.
    /// </summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="json">The text; null where the setting isn't there.</param>
    /// <param name="root">Key of the setting; every path starts with it.</param>
    public static SettingsResult<T> Read<T>(string? json, string root)
        where T : class
    {
        var path = SpecPath.Settings(root);
        var gaps = new Gaps();
        if (string.IsNullOrWhiteSpace(json))
            return Nothing(SettingsRule.MissingKey, $"The setting '{root}' is missing.", $"Add '{root}' to the stack's configuration.");
        if (Broken(json) is { } broken)
            return Nothing(SettingsRule.BrokenText, broken, SettingsRule.BrokenText.Mend);

        var shape = RecordShape.Of(typeof(T));
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return Nothing(
                SettingsRule.WrongType,
                $"Given is {Shown.Value(document.RootElement, SecretName.MayBe(root))}; expected is an object.",
                $"Give its keys, indented below it: {Shown.Keys(shape.Keys)}.");
        }

        var findings = new List<Finding>();
        var draft = (T)new ValueReader(gaps, findings).Record(shape, document.RootElement, path);
        new ConstraintCheck(gaps, findings).Record(draft, path);
        return new(path, draft, gaps, findings);

        SettingsResult<T> Nothing(SettingsRule rule, string message, string mend) => new(path, null, gaps, [rule.Found(path, message, mend)]);
    }

    // The reader's own messages change with the runtime and quote the text, which may hold a secret: the place is enough.
    static string? Broken(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Strict.GetBytes(json));
            while (reader.Read())
            {
                // \ud800 without its other half passes as JSON and fails later, when it is read as text.
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
            }

            return null;
        }
        catch (JsonException problem)
        {
            return $"The text is no well-formed JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.";
        }
        catch (Exception problem) when (problem is InvalidOperationException or EncoderFallbackException)
        {
            return "The text holds half a character: a \\ud800 to \\udfff without its other half.";
        }
    }
}
