using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MlPlatform.Core.Rules.Configuration;

/// <summary>
/// Whether a named value is a secret in plain text. It is judged finely, since what it finds is refused: MAX_TOKENS, EOS_TOKEN,
/// TOKENIZERS_PARALLELISM, HF_TOKEN_PATH and PARTITION_KEY are none.
/// </summary>
static partial class SecretLook
{
    // A word may end with one of them: PGPASSWORD.
    static readonly string[] Nouns = ["PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "APIKEY", "CREDENTIAL", "CREDENTIALS"];

    // A name without any of these is none of a secret; most have none.
    static readonly SearchValues<string> Signs = SearchValues.Create(["TOKEN", "KEY", .. Nouns], StringComparison.OrdinalIgnoreCase);

    static readonly HashSet<string> Switches = new(["true", "false", "yes", "no", "on", "off", "none"], StringComparer.OrdinalIgnoreCase);

    // Words that may follow the noun and change nothing about it.
    static readonly HashSet<string> Endings = ["PROD", "PRODUCTION", "STAGING", "TEST", "DEV", "OLD", "NEW", "VALUE", "BASE", "BASE64"];

    // Tokens of a language model, and of a page or a queue.
    static readonly HashSet<string> PlainTokens =
        ["BOS", "CLS", "END", "EOS", "EOT", "FIRST", "IMAGE", "LAST", "MASK", "NEXT", "PAD", "PER", "SEP", "SPECIAL", "START", "STOP", "UNK"];

    // Keys that find something and open nothing.
    static readonly HashSet<string> PlainKeys =
    [
        "ATTRIBUTE", "BUCKET", "CACHE", "COLUMN", "CONFIG", "DATA", "DICT", "FEATURE", "FIELD", "FOREIGN", "GROUP", "HASH", "IMAGE", "INDEX", "INPUT", "ITEM",
        "JOIN", "JSON", "LABEL", "LOOKUP", "MAP", "MESSAGE", "METADATA", "MODEL", "OBJECT", "OUTPUT", "PARTITION", "PRIMARY", "PROMPT", "PROPERTY", "PUBLIC",
        "QUERY", "RANGE", "REDIS", "REQUEST", "RESPONSE", "RESULT", "ROUTING", "ROW", "S3", "SHARD", "SORT", "TAG", "TARGET", "TEXT",
    ];

    /// <summary>What makes it look like a secret, or null where nothing does; never the value itself.</summary>
    public static string? Sign(string name, string value) => SignOfValue(value) ?? (NamesSecret(name) && MayBeSecret(value) ? "its name says that it is one" : null);

    /// <summary>What gives a value away, whatever its name.</summary>
    public static string? SignOfValue(string value)
    {
        if (value.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            return "it holds a private key";
        var isUrl = value.Contains("://", StringComparison.Ordinal);
        if (isUrl && UrlWithPassword().IsMatch(value))
            return "it is a URL with a password in it";
        if (isUrl && SignedUrl().IsMatch(value))
            return "it is a URL that carries its own permission, as a signature";
        return IssuedToken().IsMatch(value) ? "it has the form of a token that a known service issues" : null;
    }

    static bool NamesSecret(string name)
    {
        if (!name.AsSpan().ContainsAny(Signs))
            return false;
        var words = Word().Matches(name).Select(word => word.Value.ToUpperInvariant()).ToList();
        while (words.Count > 1 && (Endings.Contains(words[^1]) || words[^1].All(char.IsAsciiDigit)))
            words.RemoveAt(words.Count - 1);
        if (words.Count == 0)
            return false;
        var before = words.Count > 1 ? words[^2] : "";
        return words[^1].TrimEnd([.. "0123456789"]) switch
        {
            "TOKEN" => !PlainTokens.Contains(before),
            "KEY" => before.Length > 0 && !PlainKeys.Contains(before),
            var last => Array.Exists(Nouns, noun => last.EndsWith(noun, StringComparison.Ordinal)),
        };
    }

    // A number, a switch, a path to the secret, a reference to it or a placeholder (<s>, [PAD]) gives nothing away.
    static bool MayBeSecret(string value) =>
        value.Length > 0
        && !Switches.Contains(value)
        && !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && !value.StartsWith('/')
        && !Reference().IsMatch(value);

    [GeneratedRegex("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(?:\$\(.*\)|\$\{.*\}|<.*>|\[.*\])\z")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^/\s:@]*:(?!\$[({])[^/\s@]+@", RegexOptions.IgnoreCase)]
    private static partial Regex UrlWithPassword();

    // Presigned URLs of S3 and Cloud Storage, and shared access signatures of Azure: whoever has one, has what it opens.
    [GeneratedRegex(@"\A\s*[a-z][a-z0-9+.-]*://\S*[?&](?:X-Amz-Signature|X-Goog-Signature|sig)=(?!\$[({])[^&\s]{16,}", RegexOptions.IgnoreCase)]
    private static partial Regex SignedUrl();

    [GeneratedRegex(@"\b(?:AKIA[0-9A-Z]{16}|gh[opsur]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{36,}|glpat-[0-9A-Za-z_-]{20,}|hf_[0-9A-Za-z]{30,}|xox[abprs]-[0-9A-Za-z-]{10,}|eyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.)")]
    private static partial Regex IssuedToken();
}
