using Pulumi;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>Inputs of <see cref="CryptoKey"/>.</summary>
sealed class CryptoKeyArgs : ResourceArgs
{
    [Input("keyRing", required: true)]
    public Input<string> KeyRing { get; set; } = null!;

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("purpose")]
    public Input<string>? Purpose { get; set; }

    [Input("rotationPeriod")]
    public Input<string>? RotationPeriod { get; set; }

    [Input("destroyScheduledDuration")]
    public Input<string>? DestroyScheduledDuration { get; set; }

    [Input("labels")]
    public InputMap<string> Labels { get; set; } = [];
}
