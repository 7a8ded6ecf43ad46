using System.Collections.Immutable;
using MlPlatform.Components.Clusters;
using MlPlatform.Components.Models;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Storage;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace MlPlatform.Components.Tests.Models;

public sealed class ModelIdentityTests
{
    [Fact]
    public async Task A_model_whose_weights_are_in_a_bucket_of_its_cloud_may_read_them_and_waits_for_that()
    {
        var (plan, asked) = await Plan("s3://acme-models/fraud/7");

        Assert.Equal(("fraud", "scorer", "acme-models", "fraud/7"), (asked!.Namespace, asked.ServiceAccount, Assert.Single(asked.Reads).Name, asked.Reads[0].Prefix));
        Assert.Equal("\"me\"", plan.Get("kubernetes:core/v1:ServiceAccount", "scorer").Input("metadata.annotations.'cloud/identity'"));
        var deployment = plan.Get("kubernetes:apps/v1:Deployment", "scorer");
        Assert.Equal("\"true\"", deployment.Input("spec.template.metadata.labels.'cloud/use'"));
        plan.GoesBefore(deployment, plan.OfType("kubernetes:core/v1:ConfigMap"));
    }

    [Theory]
    [InlineData("gs://acme-models/fraud/7")]
    [InlineData("hf://acme/fraud")]
    public async Task A_model_whose_weights_are_elsewhere_has_none(string source)
    {
        var (plan, asked) = await Plan(source);

        Assert.Null(asked);
        Assert.Null(plan.Get("kubernetes:core/v1:ServiceAccount", "scorer").Input("metadata.annotations"));
    }

    static async Task<(Plan Plan, WorkloadIdentityArgs? Asked)> Plan(string source)
    {
        WorkloadIdentityArgs? asked = null;
        var plan = await Planned.Of(() => new ModelService("scorer", new()
        {
            Cluster = new Identifying(Examples.Cluster(), args => asked = args),
            Namespace = "fraud",
            Model = Examples.Model with { Weights = new() { Source = source, Revision = "0123456789abcdef0123456789abcdef01234567", SizeGiB = 4 } },
        }));
        return (plan, asked);
    }

    /// <summary>A cluster on AWS that gives identities and remembers to whom.</summary>
    sealed class Identifying(ICluster cluster, Action<WorkloadIdentityArgs> ask) : ICluster
    {
        public string ClusterName => cluster.ClusterName;

        public CloudProvider Cloud => CloudProvider.Aws;

        public Pulumi.Kubernetes.Provider Provider => cluster.Provider;

        public Output<string> KubeConfig => cluster.KubeConfig;

        public IReadOnlyList<NodePool> Pools => cluster.Pools;

        public IReadOnlyDictionary<string, IReadOnlyList<AccessMode>> StorageClasses => CloudStorageClasses.Of(Cloud);

        public IReadOnlyDictionary<string, SharedVolume> FileSystems => cluster.FileSystems;

        public RegistrySpec? Registry => null;

        public LoadBalancing LoadBalancing => LoadBalancing.Of(Cloud);

        public WorkloadIdentity? Identify(string name, WorkloadIdentityArgs args, Resource parent)
        {
            ask(args);
            return new()
            {
                Annotations = ImmutableDictionary<string, Output<string>>.Empty.Add("cloud/identity", Output.Create("me")),
                PodLabels = ImmutableDictionary<string, string>.Empty.Add("cloud/use", "true"),
                Ready = new ConfigMap(name, new(), new() { Parent = parent, Provider = Provider }),
            };
        }
    }
}
