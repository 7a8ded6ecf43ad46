using Pulumi;
using Pulumi.Aws.Iam;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>A role and the attachments without which it is worth nothing: whoever uses the role waits for both.</summary>
sealed record ServiceRole(Role Role, IReadOnlyList<Resource> Attachments)
{
    public IEnumerable<Resource> All => [Role, .. Attachments];

    /// <summary>Makes a role with policies that AWS manages, each by the path under its partition's <c>policy/</c>.</summary>
    public static ServiceRole Make(string name, AwsScope scope, string trust, CustomResourceOptions child, params IReadOnlyList<string> policies) =>
        Of(name, new() { AssumeRolePolicy = trust }, scope, child, policies);

    /// <summary>Makes a role with a name that others know it by.</summary>
    public static ServiceRole MakeNamed(string name, string roleName, AwsScope scope, string trust, CustomResourceOptions child, params IReadOnlyList<string> policies) =>
        Of(name, new() { Name = roleName, AssumeRolePolicy = trust }, scope, child, policies);

    /// <summary>The same with a policy of its own, named by what it is for.</summary>
    public ServiceRole With(string name, string what, Input<string> policy, CustomResourceOptions child) =>
        this with { Attachments = [.. Attachments, new RolePolicy($"{name}-{what}", new() { Role = Role.Name, Policy = policy }, child)] };

    static ServiceRole Of(string name, RoleArgs args, AwsScope scope, CustomResourceOptions child, IReadOnlyList<string> policies)
    {
        var role = new Role(name, args, child);
        return new(role, [.. policies.Select(policy => new RolePolicyAttachment(
            $"{name}-{policy[(policy.LastIndexOf('/') + 1)..]}",
            new() { Role = role.Name, PolicyArn = $"arn:{scope.Partition}:iam::aws:policy/{policy}" },
            child))]);
    }
}
