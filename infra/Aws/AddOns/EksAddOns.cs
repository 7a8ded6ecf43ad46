using MlPlatform.Components;
using MlPlatform.Core.Networks;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace MlPlatform.Infra.Aws.AddOns;

/// <summary>Add-ons that EKS manages, in the versions that it chooses for the cluster's Kubernetes; each has a role of its own by Pod Identity.</summary>
public sealed class EksAddOns : ComponentResource
{
    static readonly AddOn[] All =
    [
        new("eks-pod-identity-agent", EksAddOnStage.BeforeNodes),
        new("kube-proxy", EksAddOnStage.BeforeNodes),
        // Without the setting it lets all traffic through, whatever the policies say.
        new("vpc-cni", EksAddOnStage.BeforeNodes, "aws-node", "AmazonEKS_CNI_Policy", """{"enableNetworkPolicy":"true"}"""),
        // EKS has had no default StorageClass since 1.30.
        new("aws-ebs-csi-driver", EksAddOnStage.AfterNodes, "ebs-csi-controller-sa", "service-role/AmazonEBSCSIDriverPolicyV2", """{"defaultStorageClass":{"enabled":true}}"""),
        new("coredns", EksAddOnStage.AfterNodes),
        new("eks-node-monitoring-agent", EksAddOnStage.AfterNodes),
        // EKS brings none, and every autoscaler on CPU reads unknown without it.
        new("metrics-server", EksAddOnStage.AfterNodes),
    ];

    /// <summary>Makes the add-ons of a stage.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster, and which add-ons.</param>
    /// <param name="options">Options of the component; what it depends on, each add-on waits for.</param>
    public EksAddOns(string name, EksAddOnsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksAddOns", name, options)
    {
        var partition = AwsRegions.Partition(args.Cluster.Region);
        var child = new CustomResourceOptions { Parent = this };
        var waiting = Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest });

        AddOns = [.. All.Where(addOn => addOn.Stage == args.Stage).Select(addOn =>
        {
            var addOnArgs = new AddonArgs { ClusterName = args.ClusterName, AddonName = addOn.Name, ResolveConflictsOnCreate = "OVERWRITE", ResolveConflictsOnUpdate = "OVERWRITE" };
            if (addOn.Configuration is { } configuration) addOnArgs.ConfigurationValues = configuration;
            if (addOn.Policy is not { } policy) return new Addon($"{name}-{addOn.Name}", addOnArgs, waiting);

            var role = ServiceRole.Make($"{name}-{addOn.Name}", partition, Trust.Pods, child, policy);
            addOnArgs.PodIdentityAssociations = new AddonPodIdentityAssociationArgs { RoleArn = role.Role.Arn, ServiceAccount = addOn.ServiceAccount! };
            return new Addon($"{name}-{addOn.Name}", addOnArgs, CustomResourceOptions.Merge(waiting, new() { DependsOn = [.. role.All] }));
        })];
        RegisterOutputs();
    }

    static TimeSpan Slowest => TimeSpan.FromMinutes(20);

    /// <summary>The add-ons of the stage.</summary>
    public IReadOnlyList<Addon> AddOns { get; }

    sealed record AddOn(string Name, EksAddOnStage Stage, string? ServiceAccount = null, string? Policy = null, string? Configuration = null);
}
