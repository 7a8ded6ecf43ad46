using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Monitoring;

public sealed class ReceiverRulesTests
{
    static readonly PlatformSpec Platform = Sound.OnAws([("gpu", Sound.Gpu)], ("scorer", Sound.Model));

    static PlatformSpec HeardBy(params string[] tenants) => Platform with
    {
        Monitoring = new() { Receivers = new Dictionary<string, ReceiverSpec> { ["on-call"] = new() { Kind = ReceiverKind.Slack, Secret = "slack", Tenants = tenants } } },
    };

    [Fact]
    public void In_production_somebody_hears_of_alerts()
    {
        Assert.Equal(["MLP139 platform.monitoring.receivers"], Found.In(Platform with { Monitoring = new() }));
        Assert.Empty(Found.In(Platform with { Monitoring = new(), Environment = EnvironmentKind.Dev }));
        Assert.Empty(Found.In(Platform with { Monitoring = new(), Cluster = Sound.Existing }));
    }

    [Fact]
    public void A_dead_mans_switch_is_nobody() =>
        Assert.Equal(["MLP139 platform.monitoring.receivers"], Found.In(Platform with { Monitoring = Heard("switch", ReceiverKind.DeadMansSwitch) }));

    [Fact]
    public void A_receivers_name_can_be_a_key()
    {
        Assert.Empty(Found.In(Platform with { Monitoring = Heard("on-call_2.b", ReceiverKind.Webhook) }));
        Assert.Equal(["MLP253 platform.monitoring.receivers[\"on call\"]"], Found.In(Platform with { Monitoring = Heard("on call", ReceiverKind.Webhook) }));
    }

    static MonitoringSpec Heard(string name, ReceiverKind kind) => new() { Receivers = new Dictionary<string, ReceiverSpec> { [name] = new() { Kind = kind, Secret = "secret" } } };

    [Fact]
    public void Receivers_hear_of_tenants_that_there_are()
    {
        Assert.Empty(Found.In(HeardBy("fraud")));
        Assert.Equal(["MLP140 platform.monitoring.receivers.on-call.tenants[1]"], Found.In(HeardBy("fraud", "frauds")));
    }
}
