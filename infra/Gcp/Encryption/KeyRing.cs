using Pulumi;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>A key ring, by its token: the list of the official API that this assembly is held against lacks Pulumi.Gcp.Kms.</summary>
sealed class KeyRing(string name, KeyRingArgs args, CustomResourceOptions options) : CustomResource("gcp:kms/keyRing:KeyRing", name, args, options);
