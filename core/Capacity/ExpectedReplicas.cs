using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Capacity;

/// <summary>The replicas that a model is expected to have most of the time.</summary>
static class ExpectedReplicas
{
    /// <summary>Those that its autoscaler holds for its normal requests; where they aren't known, half between minimum and maximum, rounded up.</summary>
    public static long Of(PlacedModel model) => Of(model.Node.Spec);

    /// <summary>Those of a model.</summary>
    public static long Of(ModelSpec model) => Declared(model) is { } declared
        ? Math.Clamp(declared, model.MinReplicas, Math.Max(model.MinReplicas, model.MaxReplicas))
        : NodeNeed.RoundedUp(model.MinReplicas + Math.Max(model.MinReplicas, model.MaxReplicas), 2);

    /// <summary>Whether they follow from declared requests.</summary>
    public static bool AreDeclared(ModelSpec model) => Declared(model) is not null;

    static long? Declared(ModelSpec model) => model.Load is { NormalRequestsPerSecond: { } normal } load ? ReplicaNeed.Of(load, normal, null).AtTarget : null;
}
