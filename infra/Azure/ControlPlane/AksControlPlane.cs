using MlPlatform.Components;
using MlPlatform.Infra.Azure.Identity;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;
using Pulumi.Utilities;

namespace MlPlatform.Infra.Azure.ControlPlane;

/// <summary>The control plane of AKS with the pool that it can't be without: closed, logged, its secrets encrypted with a key of the customer's.</summary>
public sealed class AksControlPlane : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(60);

    // All but those of each read, which are many and cost as many.
    static readonly string[] Logged =
    [
        "cloud-controller-manager", "cluster-autoscaler", "csi-azuredisk-controller", "csi-azurefile-controller", "guard",
        "kube-apiserver", "kube-audit-admin", "kube-controller-manager", "kube-scheduler",
    ];

    /// <summary>Makes the cluster, its log settings and windows, lets its administrators in, and locks it.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The platform, the key and the identities.</param>
    /// <param name="options">Options of the component; what it depends on, the cluster waits for: the network's ways out, roles, the workspace.</param>
    public AksControlPlane(string name, AksControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:azure:AksControlPlane", name, options)
    {
        var spec = args.Platform.Cluster;
        var names = AksNames.Of(spec);
        Cluster = new ManagedCluster(name, ClusterSettings.Of(args), CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = 2 * Slowest, Delete = Slowest }),
            new()
            {
                Protect = spec.DeletionProtection,
                // They can't be changed through the cluster once it is there: the provider's own note on the property.
                IgnoreChanges = { "agentPoolProfiles" },
            }));
        var there = new CustomResourceOptions { Parent = this, DependsOn = { Cluster } };

        _ = new DiagnosticSetting(name, new()
        {
            Name = spec.Name,
            ResourceUri = names.ClusterId,
            WorkspaceId = names.WorkspaceId,
            LogAnalyticsDestinationType = "Dedicated",
            Logs = Logged.Select(category => new DiagnosticsLogSettingsArgs { Category = category, Enabled = true }).ToArray(),
        }, there);
        if (spec.NodeLogs)
            // By this name the agent on the nodes looks for it.
            _ = new DataCollectionRuleAssociation(name, new()
            {
                AssociationName = "ContainerInsightsExtension",
                ResourceUri = names.ClusterId,
                DataCollectionRuleId = names.CollectionRuleId,
            }, there);
        foreach (var window in MaintenanceWindows.Names)
            _ = new MaintenanceConfiguration($"{name}-{window}", MaintenanceWindows.Of(spec, window), there);

        // Within the cluster they are administrators by its settings; this lets them fetch its address and certificate.
        Access = [.. spec.Administrators.OrderBy(admin => admin.Key, StringComparer.Ordinal).Select(admin =>
            Grant.To($"{name}-{admin.Key}", admin.Value, Roles.ClusterUser, names.ClusterId, names, there, kind: PrincipalType.Group))];

        // AKS has no protection of its own. The lock covers what is in the cluster too: to replace or remove a pool, a role or a window, lift it in a deployment before.
        if (spec.DeletionProtection)
            _ = new ManagementLockByScope(name, new()
            {
                Scope = names.ClusterId,
                LockName = spec.Name,
                Level = LockLevel.CanNotDelete,
                Notes = "deletionProtection of the cluster's settings",
            }, CustomResourceOptions.Merge(there, new() { DependsOn = [.. Access] }));

        // An engine that only echoes settings lacks it; the real one calls it unknown until the cluster is there.
        IssuerUrl = Cluster.OidcIssuerProfile.Apply(profile => profile?.IssuerURL is { } url ? Output.Create(url) : OutputUtilities.CreateUnknown(""));
        RegisterOutputs();
    }

    /// <summary>The cluster.</summary>
    public ManagedCluster Cluster { get; }

    /// <summary>Who signs the tokens of its service accounts.</summary>
    public Output<string> IssuerUrl { get; }

    /// <summary>What lets the administrators in.</summary>
    public IReadOnlyList<Resource> Access { get; }
}
