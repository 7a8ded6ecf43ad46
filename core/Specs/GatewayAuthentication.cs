namespace MlPlatform.Core.Specs;

/// <summary>How callers of a gateway prove who they are.</summary>
public enum GatewayAuthentication
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a key in a header.</summary>
    ApiKey,

    /// <summary>By a signed token.</summary>
    Jwt,
}
