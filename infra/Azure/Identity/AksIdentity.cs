using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.AzureNative.ManagedIdentity;

namespace MlPlatform.Infra.Azure.Identity;

/// <summary>
/// The identities of the control plane and of the nodes, and what the first may do. They are the user's own and not AKS', so that rights
/// are given before there is a cluster, and outlive one: those of the nodes to pull from a registry, for one.
/// </summary>
public sealed class AksIdentity : ComponentResource
{
    /// <summary>Makes the identities and their role assignments.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The platform.</param>
    /// <param name="options">Options of the component; what it depends on, its children wait for.</param>
    public AksIdentity(string name, AksIdentityArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksIdentity", name, options)
    {
        var cluster = args.Platform.Cluster;
        var names = AksNames.Of(cluster);
        var child = Children.Of(this, options);
        UserAssignedIdentity Identity(string key, string identity) => new(
            key,
            new() { ResourceGroupName = names.Group, ResourceName = identity, Location = names.Region, Tags = Children.Map(ResourceTags.Of(args.Platform)) },
            child);

        ControlPlane = Identity(name, cluster.Name);
        Kubelet = Identity($"{name}-kubelet", names.KubeletIdentity);

        void Allow(string key, string role, string scope, Resource? there = null) =>
            Grant.To($"{name}-{key}", ControlPlane.PrincipalId, role, scope, names, CustomResourceOptions.Merge(child, there is null ? null : new() { DependsOn = { there } }));

        Allow("nodes", Roles.NetworkContributor, names.NodeSubnetId);
        if (names.ControlPlaneSubnetId is { } subnet) Allow("control-plane", Roles.NetworkContributor, subnet);
        // Else the control plane can't give the nodes an identity that it didn't make.
        Allow("kubelet", Roles.ManagedIdentityOperator, names.IdentityId(names.KubeletIdentity), Kubelet);
        // Microsoft's page on capacity reservation groups asks for this role; over the group itself it is enough (its reservations are within).
        foreach (var (pool, spec) in args.Platform.Pools.OrderBy(pool => pool.Key, StringComparer.Ordinal))
        {
            if (spec is { Capacity: CapacityType.Reserved, Reservation: { } reservation })
                Allow($"reservation-{pool}", Roles.Contributor, reservation);
        }

        RegisterOutputs();
    }

    /// <summary>The identity of the control plane.</summary>
    public UserAssignedIdentity ControlPlane { get; }

    /// <summary>The identity of the nodes' kubelets. A registry of Azure's that they pull from gives it the role AcrPull.</summary>
    public UserAssignedIdentity Kubelet { get; }
}
