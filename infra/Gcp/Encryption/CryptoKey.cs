using Pulumi;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>A key, by its token as <see cref="KeyRing"/>.</summary>
sealed class CryptoKey(string name, CryptoKeyArgs args, CustomResourceOptions options) : CustomResource("gcp:kms/cryptoKey:CryptoKey", name, args, options);
