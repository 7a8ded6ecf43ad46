using Pulumi;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>Inputs of <see cref="CryptoKeyMember"/>.</summary>
sealed class CryptoKeyMemberArgs : ResourceArgs
{
    [Input("cryptoKeyId", required: true)]
    public Input<string> CryptoKeyId { get; set; } = null!;

    [Input("role", required: true)]
    public Input<string> Role { get; set; } = null!;

    [Input("member", required: true)]
    public Input<string> Member { get; set; } = null!;
}
