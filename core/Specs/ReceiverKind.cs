namespace MlPlatform.Core.Specs;

/// <summary>Kinds of receivers of alerts.</summary>
public enum ReceiverKind
{
    /// <summary>A channel of Slack.</summary>
    Slack,

    /// <summary>PagerDuty.</summary>
    PagerDuty,

    /// <summary>Any address that takes Alertmanager's webhook.</summary>
    Webhook,
}
