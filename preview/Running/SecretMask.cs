using System.Text.Json;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Running;

/// <summary>Puts <c>[secret]</c> in the place of secrets that a program wrote into its messages or to the console.</summary>
sealed class SecretMask
{
    // Shorter ones stand in ordinary words, and masking them would say where they stand.
    const int Shortest = 3;

    // The longest first, so that one secret within another leaves nothing of the other.
    readonly string[] secrets;

    SecretMask(IEnumerable<string> texts) =>
        secrets =
        [
            .. texts.SelectMany(Spellings)
                .Where(text => text.Length >= Shortest)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(text => text.Length)
                .ThenBy(text => text, StringComparer.Ordinal),
        ];

    /// <summary>A mask for every secret that was registered.</summary>
    public static SecretMask For(IEnumerable<PlanResource> resources) => new(resources.SelectMany(resource =>
        Secrets(resource.Inputs).Concat(Secrets(resource.Outputs)).Concat(resource.ReplacementTrigger is { } trigger ? Secrets(trigger) : [])));

    public string Apply(string text)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, PlanValue.SecretText, StringComparison.Ordinal);
        return text;
    }

    // The same text as it stands within JSON, and within lines of their own.
    static IEnumerable<string> Spellings(string text)
    {
        yield return text;
        yield return JsonEncodedText.Encode(text).Value;
        if (text.Contains('\n'))
        {
            foreach (var line in text.Split('\n'))
                yield return line.Trim();
        }
    }

    static IEnumerable<string> Secrets(PlanValue value) =>
        value is PlanSecret secret ? Texts(secret.Content) : value.Inner.SelectMany(Secrets);

    static IEnumerable<string> Texts(PlanValue value) => value switch
    {
        PlanString text => [text.Value],
        PlanNumber number => [number.Value.ToString("R")],
        PlanAsset asset => [asset.Text],
        _ => value.Inner.SelectMany(Texts),
    };
}
