using MlPlatform.Core;
using MlPlatform.Core.Specs;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>Names of service accounts: 6 to 30 lower-case letters, digits and hyphens, the first a letter, once in a project.</summary>
static class ServiceAccountId
{
    const int Longest = 30;
    const int HashLength = 8;

    /// <summary>That of the nodes of a cluster.</summary>
    public static string OfNodes(ClusterSpec cluster) => $"{cluster.Name}-nodes" is { Length: <= Longest } whole ? whole : Hashed(cluster.Name, cluster.Name, "nodes", "");

    /// <summary>That of a Kubernetes service account, which has the same name in each cluster of a project: the hash tells them apart.</summary>
    public static string OfWorkload(ClusterSpec cluster, string space, string account) => Hashed($"{space}-{account}", cluster.Name, space, account);

    /// <summary>The e-mail address by which it is granted anything.</summary>
    public static string Email(ClusterSpec cluster, string id) => $"{id}@{cluster.Account}.iam.gserviceaccount.com";

    static string Hashed(string readable, string cluster, string space, string account)
    {
        var hash = ConfigHash.Of(new Dictionary<string, string> { ["cluster"] = cluster, ["namespace"] = space, ["account"] = account })[..HashLength];
        var letters = new string([.. readable.Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-')]);
        var first = char.IsAsciiLetterLower(letters[0]) ? letters : $"w{letters}";
        return $"{first[..Math.Min(first.Length, Longest - HashLength - 1)].TrimEnd('-')}-{hash}";
    }
}
