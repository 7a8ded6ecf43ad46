namespace MlPlatform.Core.Settings;

/// <summary>Whether a value may be shown in a message, judged by the name that it stands under.</summary>
static class SecretName
{
    static readonly string[] Signs = ["password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "privatekey", "credential"];

    /// <summary>
    /// Whether the name could be that of a secret. Hiding the number of a <c>MAX_TOKENS</c> costs nothing, so any sign will do; what is
    /// refused as a secret is judged more finely, by the rule that refuses it.
    /// </summary>
    public static bool MayBe(string name)
    {
        var letters = new string([.. name.Where(char.IsAsciiLetterOrDigit)]);
        return Array.Exists(Signs, sign => letters.Contains(sign, StringComparison.OrdinalIgnoreCase))
            || letters.EndsWith("key", StringComparison.OrdinalIgnoreCase);
    }
}
