using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Gateways;

public sealed class OpenGatewayTests
{
    static IReadOnlyList<string> With(GatewaySpec gateway) => Found.In(Sound.OnAws([("gpu", Sound.Gpu)]) with { Gateway = gateway });

    [Fact]
    public void A_private_gateway_needs_neither() => Assert.Empty(With(new()));

    [Fact]
    public void A_public_one_knows_and_bounds_its_callers()
    {
        Assert.Empty(With(new() { Public = true, Authentication = GatewayAuthentication.ApiKey, RequestsPerSecond = 100 }));
        Assert.Equal(["MLP138 platform.gateway.authentication"], With(new() { Public = true, RequestsPerSecond = 100 }));
        Assert.Equal(["MLP138 platform.gateway.requestsPerSecond"], With(new() { Public = true, Authentication = GatewayAuthentication.Jwt }));
        Assert.Equal(["MLP138 platform.gateway.authentication", "MLP138 platform.gateway.requestsPerSecond"], With(new() { Public = true }));
    }
}
