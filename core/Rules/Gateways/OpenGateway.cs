using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Gateways;

/// <summary>A gateway on the internet knows its callers and bounds them.</summary>
sealed class OpenGateway : IRule<PlatformSpec>
{
    public string Id => "MLP138";

    public Severity Severity => Severity.Error;

    public string Title => "A gateway on the internet asks its callers who they are and bounds what each may send";

    public string Explanation =>
        "An address on the internet is found within hours. Without authentication anybody runs the models at your cost; without a bound one caller takes all GPUs, and the autoscaler buys more for them.";

    public string Mend => "Name how callers prove who they are and how much each may send, or take the gateway off the internet.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        if (node.Spec.Gateway is not { Public: true } spec || !node.Knows(nameof(PlatformSpec.Gateway)))
            yield break;
        var gateway = node.Part(nameof(PlatformSpec.Gateway), spec);
        if (!gateway.Knows(nameof(GatewaySpec.Public)))
            yield break;
        var (authentication, rate) = (gateway.Word(nameof(GatewaySpec.Authentication)), gateway.Word(nameof(GatewaySpec.RequestsPerSecond)));
        if (spec.Authentication == GatewayAuthentication.None && gateway.Knows(nameof(GatewaySpec.Authentication)))
        {
            yield return this.Found(
                gateway.At(nameof(GatewaySpec.Authentication)),
                "The gateway is on the internet, and its callers don't prove who they are.",
                $"Set {authentication} to {gateway.Word($"{GatewayAuthentication.ApiKey}")} or {gateway.Word($"{GatewayAuthentication.Jwt}")}, or take the gateway off the internet.");
        }

        if (spec.RequestsPerSecond is null && gateway.Knows(nameof(GatewaySpec.RequestsPerSecond)))
        {
            yield return this.Found(
                gateway.At(nameof(GatewaySpec.RequestsPerSecond)),
                "The gateway is on the internet, and nothing bounds what one caller may send.",
                $"Set {rate}, or take the gateway off the internet.");
        }
    }
}
