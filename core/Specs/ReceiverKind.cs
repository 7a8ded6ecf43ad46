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

    /// <summary>An address that is called once a minute, and that raises the alarm when the calls stop: Prometheus or Alertmanager is down. It hears of nothing else.</summary>
    DeadMansSwitch,
}
