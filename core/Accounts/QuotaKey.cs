namespace MlPlatform.Core.Accounts;

/// <summary>Names of quotas as people write them.</summary>
static class QuotaKey
{
    /// <summary>Whether two are of one quota: clouds themselves aren't of one mind about case and blanks (<c>Standard NCASv3_T4 Family</c>).</summary>
    public static bool AreSame(string one, string other) => Plain(one) == Plain(other);

    static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
