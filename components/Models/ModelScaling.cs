using MlPlatform.Core.Specs;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace MlPlatform.Components.Models;

/// <summary>How many pods a model has, and how many of them may be taken away at once.</summary>
static class ModelScaling
{
    /// <summary>Up at once and by doubling, since a burst doesn't wait; down slowly, since a model takes minutes to load again.</summary>
    public static HorizontalPodAutoscalerSpecArgs Autoscaler(string name, ModelSpec model) => new()
    {
        ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = name },
        MinReplicas = model.MinReplicas,
        MaxReplicas = model.MaxReplicas,
        Metrics = new MetricSpecArgs
        {
            Type = "Resource",
            Resource = new ResourceMetricSourceArgs
            {
                Name = "cpu",
                Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = model.TargetCpuPercent },
            },
        },
        Behavior = new HorizontalPodAutoscalerBehaviorArgs
        {
            ScaleUp = Scaling(windowSeconds: 0, percent: 100, periodSeconds: 15),
            ScaleDown = Scaling(windowSeconds: 300, percent: 10, periodSeconds: 60),
        },
    };

    /// <summary>A quarter may go, rounded up by Kubernetes and so one at least: no drain is ever blocked. A model may ask for a number that must stay.</summary>
    public static PodDisruptionBudgetSpecArgs DisruptionBudget(string name, ModelSpec model)
    {
        var budget = new PodDisruptionBudgetSpecArgs
        {
            Selector = new LabelSelectorArgs { MatchLabels = Labels.Selector(name) },
            UnhealthyPodEvictionPolicy = "AlwaysAllow",
        };
        if (model.MinAvailable is { } least) budget.MinAvailable = least;
        else if (model.MaxUnavailable is { } most) budget.MaxUnavailable = most;
        else budget.MaxUnavailable = "25%";
        return budget;
    }

    static HPAScalingRulesArgs Scaling(int windowSeconds, int percent, int periodSeconds) => new()
    {
        StabilizationWindowSeconds = windowSeconds,
        Policies = new HPAScalingPolicyArgs { Type = "Percent", Value = percent, PeriodSeconds = periodSeconds },
    };
}
