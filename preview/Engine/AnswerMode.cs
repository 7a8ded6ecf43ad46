namespace MlPlatform.Preview.Engine;

/// <summary>What a program is told about a resource that it registered.</summary>
public enum AnswerMode
{
    /// <summary>
    /// Known inputs come back as outputs, as from a provider that reaches its cluster: the most that can be known before deployment.
    /// </summary>
    Warm,

    /// <summary>Nothing comes back, as from a provider whose cluster is yet to be created: every output is unknown.</summary>
    Cold,
}
