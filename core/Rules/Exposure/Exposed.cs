using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Exposure;

/// <summary>The Service of a model as rules look at it.</summary>
static class Exposed
{
    /// <summary>The Service as a node of its own; null where nothing can be concluded from it.</summary>
    public static Node<ServiceSpec>? Service(this Node<ModelSpec> model) =>
        model.KnowsAllOf(nameof(ModelSpec.Service)) ? model.Part(nameof(ModelSpec.Service), model.Spec.Service) : null;

    /// <summary>Whether a load balancer reads the ranges.</summary>
    public static bool ReadsRanges(ServiceExposure type) => type is ServiceExposure.InternalLoadBalancer or ServiceExposure.PublicLoadBalancer;
}
