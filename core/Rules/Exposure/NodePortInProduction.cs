using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Exposure;

/// <summary>A port of every node is for tests.</summary>
sealed class NodePortInProduction : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP057";

    public Severity Severity => Severity.Warning;

    public string Title => "No model in production is reached by a port of every node";

    public string Explanation =>
        "A node port is the same on all nodes, and open on each to whoever reaches it. Callers must know the address of a node, and lose the model with it when the autoscaler takes the node "
        + "away or a spot market does.";

    public string Mend => "Expose it inside the cluster, by the gateway, or by a load balancer.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (scope.Node.Spec.Environment != EnvironmentKind.Prod || !scope.Node.Knows(nameof(PlatformSpec.Environment)))
            yield break;
        foreach (var model in scope.Models)
        {
            if (model.Node.Service() is { Spec.Type: ServiceExposure.NodePort } service)
            {
                yield return this.Found(
                    service.At(nameof(ServiceSpec.Type)),
                    $"{service.Word(nameof(ServiceSpec.Type))} is {service.Word(nameof(ServiceExposure.NodePort))}, and the platform is for production ({scope.Node.Word(nameof(PlatformSpec.Environment))}).");
            }
        }
    }
}
