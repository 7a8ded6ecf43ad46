namespace MlPlatform.Core.Specs;

/// <summary>Who implements the Gateway API.</summary>
public enum GatewayController
{
    /// <summary>Envoy Gateway.</summary>
    Envoy,

    /// <summary>Istio.</summary>
    Istio,
}
