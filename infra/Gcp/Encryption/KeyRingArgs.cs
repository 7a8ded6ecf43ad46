using Pulumi;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>Inputs of <see cref="KeyRing"/>.</summary>
sealed class KeyRingArgs : ResourceArgs
{
    [Input("location", required: true)]
    public Input<string> Location { get; set; } = null!;

    [Input("project")]
    public Input<string>? Project { get; set; }
}
