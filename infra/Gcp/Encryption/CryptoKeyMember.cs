using Pulumi;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>What someone may do with a key, by its token as <see cref="KeyRing"/>.</summary>
sealed class CryptoKeyMember(string name, CryptoKeyMemberArgs args, CustomResourceOptions options)
    : CustomResource("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", name, args, options);
