using MlPlatform.Components;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using Pulumi;
using Pulumi.Gcp.ServiceAccount;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;

namespace MlPlatform.Infra.Gcp.Identity;

/// <summary>
/// A service account of Google's that the pods of one of Kubernetes' act as. It waits for the cluster: the project's pool of identities comes
/// with the first cluster that has one.
/// </summary>
public sealed class GkeWorkloadIdentity : ComponentResource
{
    /// <summary>The annotation by which a Kubernetes service account names it.</summary>
    public const string Annotation = "iam.gke.io/gcp-service-account";

    /// <summary>Makes the service account, lets the pods be it, and lets it read its buckets.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The pods, and what they may do.</param>
    /// <param name="options">Options of the component; what it depends on, each of its children waits for.</param>
    public GkeWorkloadIdentity(string name, GkeWorkloadIdentityArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeWorkloadIdentity", name, options)
    {
        var (cluster, workload) = (args.Cluster, args.Workload);
        var project = cluster.Account!;
        var id = ServiceAccountId.OfWorkload(cluster, workload.Namespace, workload.ServiceAccount);
        Email = ServiceAccountId.Email(cluster, id);
        var child = Children.Of(this, options);

        var account = new Account(name, new()
        {
            AccountId = id,
            Project = project,
            DisplayName = $"{workload.Namespace}/{workload.ServiceAccount} in the GKE cluster {cluster.Name}",
        }, child);
        var afterAccount = CustomResourceOptions.Merge(child, new() { DependsOn = { account } });
        _ = new IAMMember(name, new()
        {
            ServiceAccountId = $"projects/{project}/serviceAccounts/{Email}",
            Role = "roles/iam.workloadIdentityUser",
            Member = $"serviceAccount:{Pool(cluster)}[{workload.Namespace}/{workload.ServiceAccount}]",
        }, afterAccount);
        // Of Azure's and AWS' buckets it can't be let into, a rule tells.
        foreach (var bucket in workload.Reads.Where(bucket => bucket.Cloud == CloudProvider.Gcp).DistinctBy(Key))
        {
            var reader = new BucketIAMMemberArgs { Bucket = bucket.Name, Role = "roles/storage.objectViewer", Member = $"serviceAccount:{Email}" };
            if (bucket.Prefix.Length > 0)
                reader.Condition = new BucketIAMMemberConditionArgs { Title = Title(bucket), Expression = Within(bucket) };
            _ = new BucketIAMMember($"{name}-{Key(bucket)}", reader, afterAccount);
        }

        RegisterOutputs();
    }

    /// <summary>E-mail address of the service account, the value of the annotation.</summary>
    public string Email { get; }

    /// <summary>The pool of a project's identities.</summary>
    internal static string Pool(ClusterSpec cluster) => $"{cluster.Account}.svc.id.goog";

    static string Key(ObjectBucket bucket) => bucket.Prefix.Length > 0 ? $"{bucket.Name}/{bucket.Prefix}" : bucket.Name;

    // A title has 100 characters at most.
    static string Title(ObjectBucket bucket) => bucket.Prefix.Length <= 90 ? $"Below {bucket.Prefix}" : $"Below {bucket.Prefix[..90]}";

    // A list is asked of the bucket, which no name of an object matches: its prefix is an attribute of the request (Google's page on the
    // attributes of IAM conditions, from memory). Where that isn't known, listing is refused, never widened.
    static string Within(ObjectBucket bucket)
    {
        const string Listed = "api.getAttribute('storage.googleapis.com/objectListPrefix', '')";
        var prefix = bucket.Prefix.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        var objects = $"projects/_/buckets/{bucket.Name}/objects/{prefix}";
        return $"resource.name == '{objects}' || resource.name.startsWith('{objects}/') || {Listed} == '{prefix}' || {Listed}.startsWith('{prefix}/')";
    }
}
