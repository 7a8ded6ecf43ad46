using MlPlatform.Components;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace MlPlatform.Infra.Aws.AddOns;

/// <summary>Add-ons that EKS manages, in the versions that it chooses for the cluster's Kubernetes; each has a role of its own by Pod Identity.</summary>
public sealed class EksAddOns : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(20);

    /// <summary>Makes the add-ons of a stage.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The cluster, and which add-ons.</param>
    /// <param name="options">Options of the component; what it depends on, each add-on waits for.</param>
    public EksAddOns(string name, EksAddOnsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksAddOns", name, options)
    {
        AddOns = [.. AddOn.All.Where(addOn => addOn.Stage == args.Stage && addOn.When(args)).Select(addOn => Make(name, addOn, args, options))];
        RegisterOutputs();
    }

    /// <summary>The add-ons of the stage.</summary>
    public IReadOnlyList<Addon> AddOns { get; }

    Addon Make(string name, AddOn addOn, EksAddOnsArgs args, ComponentResourceOptions? options)
    {
        var roles = addOn.Accounts.Select(account => (Account: account, Role: Role(name, addOn, account, args))).ToList();
        var addOnArgs = new AddonArgs
        {
            ClusterName = args.ClusterName,
            AddonName = addOn.Name,
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
        };
        if (roles.Count > 0) addOnArgs.PodIdentityAssociations = roles.Select(each => new AddonPodIdentityAssociationArgs { RoleArn = each.Role.Role.Arn, ServiceAccount = each.Account.Name }).ToArray();
        if (addOn.Configuration is { } configuration) addOnArgs.ConfigurationValues = configuration;
        return new Addon($"{name}-{addOn.Name}", addOnArgs, CustomResourceOptions.Merge(
            Children.Of(this, options, new() { Create = Slowest, Update = Slowest, Delete = Slowest }),
            new() { DependsOn = [.. roles.SelectMany(each => each.Role.All)] }));
    }

    ServiceRole Role(string name, AddOn addOn, AddOn.Account account, EksAddOnsArgs args)
    {
        var scope = AwsScope.Of(args.Cluster);
        var child = new CustomResourceOptions { Parent = this };
        var roleName = $"{name}-{account.Suffix ?? addOn.Name}";
        var role = ServiceRole.Make(roleName, scope, Trust.Pods(scope, addOn.Namespace, account.Name), child, account.Policy);
        return account.OnKey is { } use ? role.With(roleName, "key", args.KeyArn.Apply(key => use(scope, key)), child) : role;
    }
}
