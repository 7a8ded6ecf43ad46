using System.Security.Cryptography;
using System.Text;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>Names of roles whose parts others choose: IAM takes 64 letters, and the provider refuses more only once the cluster stands.</summary>
static class RoleName
{
    const int Longest = 64;
    const int HashLetters = 8;

    /// <summary>
    /// The parts as far as there is room, and a hash of what they are of: a name of IAM is that of the whole account, and two clusters or two
    /// namespaces may share a prefix.
    /// </summary>
    public static string Of(AwsScope scope, params IReadOnlyList<string> parts)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scope.ClusterArn}/{string.Join('/', parts)}")))[..HashLetters];
        var name = string.Join('-', parts.Prepend(scope.Cluster));
        return $"{name[..Math.Min(name.Length, Longest - HashLetters - 1)].TrimEnd('-')}-{hash}";
    }
}
