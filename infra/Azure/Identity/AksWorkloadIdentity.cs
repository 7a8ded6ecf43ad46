using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Storage;
using Pulumi;
using Pulumi.AzureNative.ManagedIdentity;

namespace MlPlatform.Infra.Azure.Identity;

/// <summary>
/// An identity of Azure's for the pods of a service account: they change the cluster's token for one of Entra, and no secret is kept anywhere.
/// It may read buckets that the stack makes; over the account of somebody else its owner decides.
/// </summary>
public sealed class AksWorkloadIdentity : ComponentResource
{
    // A managed identity has 128 characters at most, a federated credential 120.
    const int LongestIdentity = 128;
    const int LongestCredential = 120;

    /// <summary>Makes the identity, the credential and the role assignments.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The service account, and what it may do.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for.</param>
    public AksWorkloadIdentity(string name, AksWorkloadIdentityArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksWorkloadIdentity", name, options)
    {
        var cluster = args.Platform.Cluster;
        var names = AksNames.Of(cluster);
        var (space, account) = (args.Workload.Namespace, args.Workload.ServiceAccount);
        var child = Children.Of(this, options);
        var identity = new UserAssignedIdentity(name, new()
        {
            ResourceGroupName = names.Group,
            ResourceName = AksNames.Fitted($"{cluster.Name}-{space}-{account}", LongestIdentity),
            Location = names.Region,
            Tags = Children.Map(ResourceTags.Of(args.Platform)),
        }, child);
        _ = new FederatedIdentityCredential(name, new()
        {
            ResourceGroupName = names.Group,
            ResourceName = AksNames.Fitted($"{cluster.Name}-{space}-{account}", LongestIdentity),
            FederatedIdentityCredentialResourceName = AksNames.Fitted($"{space}-{account}", LongestCredential),
            Issuer = args.IssuerUrl,
            Subject = $"system:serviceaccount:{space}:{account}",
            Audiences = { "api://AzureADTokenExchange" },
        }, CustomResourceOptions.Merge(child, new() { DependsOn = { identity } }));

        foreach (var bucket in args.Workload.Reads.Where(bucket => IsOurs(args, bucket)).DistinctBy(bucket => (bucket.Name, bucket.Container, bucket.Prefix)))
            Grant.To(
                string.Join('-', new[] { name, bucket.Name, bucket.Container, bucket.Prefix.Replace('/', '-') }.Where(part => !string.IsNullOrEmpty(part))),
                identity.PrincipalId,
                Roles.StorageBlobDataReader,
                $"{names.StorageAccountId(bucket.Name)}/blobServices/default/containers/{bucket.Container}",
                names,
                child,
                PathCondition.Of(bucket.Prefix));

        ClientId = identity.ClientId;
        RegisterOutputs();
    }

    /// <summary>By it the pods name the identity.</summary>
    public Output<string> ClientId { get; }

    static bool IsOurs(AksWorkloadIdentityArgs args, ObjectBucket bucket) =>
        bucket.Cloud == args.Platform.Cluster.Cloud && args.Platform.Storage.Buckets.Values.Any(known => known.Name == bucket.Name);
}
