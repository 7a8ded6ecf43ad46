using MlPlatform.Components;
using Pulumi;
using Pulumi.Aws.Eks;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>A role of AWS for the pods of one service account, by EKS Pod Identity: nothing is annotated, and no key is kept anywhere.</summary>
public sealed class EksPodIdentity : ComponentResource
{
    /// <summary>Makes the role, and gives it to the service account.</summary>
    /// <param name="name">Name of the component and of its children.</param>
    /// <param name="args">The service account, and what it may do.</param>
    /// <param name="options">Options of the component; what it depends on, the association waits for.</param>
    public EksPodIdentity(string name, EksPodIdentityArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksPodIdentity", name, options)
    {
        var scope = AwsScope.Of(args.Cluster);
        var child = new CustomResourceOptions { Parent = this };
        var role = ServiceRole.MakeNamed(name, RoleName.Of(scope, args.Namespace, args.ServiceAccount), scope, Trust.Pods(scope, args.Namespace, args.ServiceAccount), child);
        if (BucketAccess.OnAws(args.Reads) is { Count: > 0 } buckets) role = role.With(name, "reads", BucketAccess.ToRead(scope, buckets), child);
        Association = new PodIdentityAssociation(
            name,
            new() { ClusterName = args.ClusterName, Namespace = args.Namespace, ServiceAccount = args.ServiceAccount, RoleArn = role.Role.Arn },
            CustomResourceOptions.Merge(Children.Of(this, options), new() { DependsOn = [.. role.All] }));

        RegisterOutputs();
    }

    /// <summary>What gives the role to the service account: pods that start before it have no identity until they restart.</summary>
    public PodIdentityAssociation Association { get; }
}
