using MlPlatform.Components.Clusters;
using MlPlatform.Components.Monitoring;
using MlPlatform.Core;
using MlPlatform.Core.Images;
using MlPlatform.Core.Metrics;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Storage;
using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace MlPlatform.Components.Models;

/// <summary>A model behind a Service: its pods, their scaling, what protects them from drains, and who may call them.</summary>
public sealed class ModelService : ComponentResource
{
    const int ServicePort = 80;

    /// <summary>Makes the objects of the model.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">Where it runs, and the model.</param>
    /// <param name="options">Options of the component.</param>
    public ModelService(string name, ModelServiceArgs args, ComponentResourceOptions? options = null)
        : base(
            "mlplatform:models:ModelService",
            Checked.Name(name, options, () => RuleSet.Check(args.Name ?? name, args.Model, args.Cluster.Pools)),
            Children.On(args.Cluster, options))
    {
        var (model, self) = (args.Model with { Image = PullThrough.Of(args.Cluster.Registry, args.Model.Image) }, args.Name ?? name);
        NotBuilt.Warn(model, this);
        var placement = Placement.Of(args.Cluster.Pools, model);
        var child = Children.Of(this, options);
        var waiting = Children.Of(this, options, new()
        {
            Create = RolloutStrategy.CreateTimeout(model, placement),
            Update = RolloutStrategy.UpdateTimeout(model, placement),
            Delete = RolloutStrategy.DeleteTimeout(model),
        });

        var needed = new List<Resource>();
        if (model.Config.Count > 0)
            needed.Add(new ConfigMap($"{name}-config", new() { Metadata = Meta(ModelPod.ConfigName(self)), Data = Children.Map(model.Config) }, child));
        var identity = Identity(name, self, args);
        if (identity is not null) needed.Add(identity.Ready);
        var account = Meta(self);
        foreach (var (key, value) in identity?.Annotations ?? new Dictionary<string, Output<string>>()) account.Annotations.Add(key, value);
        needed.Add(new ServiceAccount(name, new() { Metadata = account, AutomountServiceAccountToken = false }, child));
        var scrape = args.Monitored ? ServerScrape.Of(model) : null;
        _ = new NetworkPolicy(name, new() { Metadata = Meta(self), Spec = ModelNetwork.Ingress(self, model, scrape) }, child);
        if (scrape is not null)
            _ = new CustomResource(name, ServiceMonitorArgs.Of(Meta(self), Labels.Selector(self), scrape), child);

        var deployment = new Pulumi.Kubernetes.Apps.V1.Deployment(
            name,
            new() { Metadata = Meta(self), Spec = ModelPod.Deployment(self, model, placement, identity?.PodLabels, scrape) },
            CustomResourceOptions.Merge(waiting, new() { DependsOn = needed }));
        _ = new Service(name, new() { Metadata = Meta(self), Spec = ModelNetwork.Service(self, ServicePort, scrape) }, waiting);
        _ = new HorizontalPodAutoscaler(
            name,
            new() { Metadata = Meta(self), Spec = ModelScaling.Autoscaler(self, model) },
            CustomResourceOptions.Merge(child, new() { DependsOn = { deployment } }));
        _ = new PodDisruptionBudget(name, new() { Metadata = Meta(self), Spec = ModelScaling.DisruptionBudget(self, model) }, child);

        Endpoint = $"http://{self}.{args.Namespace}.svc.cluster.local:{ServicePort}";
        RegisterOutputs(new Dictionary<string, object?> { ["endpoint"] = Endpoint });

        ObjectMetaArgs Meta(string objectName) => new() { Name = objectName, Namespace = args.Namespace, Labels = Labels.Of(self, "model") };
    }

    // One of its own, with the right to read its weights and no more.
    WorkloadIdentity? Identity(string name, string self, ModelServiceArgs args) =>
        args.Model.Weights is { } weights && ObjectBucket.Of(weights.Source) is { } bucket && bucket.Cloud == args.Cluster.Cloud
            ? args.Cluster.Identify($"{name}-identity", new() { Namespace = args.Namespace, ServiceAccount = self, Reads = [bucket] }, this)
            : null;

    /// <summary>Address of the model inside the cluster.</summary>
    public string Endpoint { get; }
}
