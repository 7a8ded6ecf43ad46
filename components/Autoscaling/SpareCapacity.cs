using MlPlatform.Core.Autoscaling;
using MlPlatform.Core.Images;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Scheduling.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Autoscaling;

/// <summary>Nodes that are kept free for what comes next: pods of the lowest priority hold them, and the autoscaler replaces each that is taken.</summary>
public sealed class SpareCapacity : ComponentResource
{
    const string Home = "spare-capacity";
    const string Image = "registry.k8s.io/pause:3.10";

    /// <summary>Makes the priority, the namespace, and a Deployment for each pool that keeps nodes free.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster and its platform.</param>
    /// <param name="options">Options of the component.</param>
    public SpareCapacity(string name, SpareCapacityArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:autoscaling:SpareCapacity", Checked.Name(name, options, () => RuleSet.Check(name, args.Platform)), Children.On(args.Cluster, options))
    {
        var child = Children.Of(this, options);
        var lowest = new PriorityClass(
            name,
            new() { Metadata = new ObjectMetaArgs { Name = Home }, Value = SpareNode.Priority, GlobalDefault = false, PreemptionPolicy = "Never", Description = "Pods that hold nodes free, and give way to any other." },
            child);
        var home = new Namespace(
            name,
            new() { Metadata = new ObjectMetaArgs { Name = Home, Labels = new InputMap<string> { ["pod-security.kubernetes.io/enforce"] = "restricted" } } },
            child);
        var inside = CustomResourceOptions.Merge(child, new() { DependsOn = { lowest, home } });
        var image = PullThrough.Of(args.Cluster.Registry, Image);
        foreach (var spare in SpareNode.Of(args.Cluster.Cloud, args.Cluster.Pools))
            _ = new Pulumi.Kubernetes.Apps.V1.Deployment(
                $"{name}-{spare.Pool}",
                new()
                {
                    // Nodes come when they come: a deployment doesn't wait for them.
                    Metadata = new ObjectMetaArgs { Name = spare.Pool, Namespace = Home, Labels = Labels.Of(spare.Pool, Home), Annotations = new InputMap<string> { ["pulumi.com/skipAwait"] = "true" } },
                    Spec = Pods(spare, image),
                },
                inside);
        RegisterOutputs();
    }

    static DeploymentSpecArgs Pods(SpareNode spare, string image) => new()
    {
        Replicas = spare.Nodes,
        Selector = new LabelSelectorArgs { MatchLabels = Labels.Selector(spare.Pool) },
        // Else a change would hold twice the nodes.
        Strategy = new DeploymentStrategyArgs { Type = "Recreate" },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = Labels.Of(spare.Pool, Home) },
            Spec = new PodSpecArgs
            {
                PriorityClassName = Home,
                AutomountServiceAccountToken = false,
                EnableServiceLinks = false,
                // It gives way at once.
                TerminationGracePeriodSeconds = 0,
                NodeSelector = new InputMap<string> { [NodePool.Label] = spare.Pool },
                Tolerations = spare.Taints.Select(taint => new TolerationArgs { Key = taint.Key, Operator = "Exists", Effect = taint.Effect }).ToArray(),
                // One a node.
                Affinity = new AffinityArgs
                {
                    PodAntiAffinity = new PodAntiAffinityArgs
                    {
                        RequiredDuringSchedulingIgnoredDuringExecution = new PodAffinityTermArgs
                        {
                            TopologyKey = "kubernetes.io/hostname",
                            LabelSelector = new LabelSelectorArgs { MatchLabels = Labels.Selector(spare.Pool) },
                        },
                    },
                },
                SecurityContext = new PodSecurityContextArgs { RunAsNonRoot = true, RunAsUser = 65535, SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" } },
                Containers = new ContainerArgs
                {
                    Name = "pause",
                    Image = image,
                    SecurityContext = new SecurityContextArgs { AllowPrivilegeEscalation = false, ReadOnlyRootFilesystem = true, Capabilities = new CapabilitiesArgs { Drop = ["ALL"] } },
                    Resources = new ResourceRequirementsArgs { Requests = Children.Map(spare.Requests), Limits = Children.Map(spare.Requests) },
                },
            },
        },
    };
}
