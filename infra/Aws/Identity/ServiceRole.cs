using Pulumi;
using Pulumi.Aws.Iam;

namespace MlPlatform.Infra.Aws.Identity;

/// <summary>A role and the attachments without which it is worth nothing: whoever uses the role waits for both.</summary>
sealed record ServiceRole(Role Role, IReadOnlyList<Resource> Attachments)
{
    public IEnumerable<Resource> All => [Role, .. Attachments];

    /// <summary>Makes a role with policies that AWS manages, each by the path under its partition's <c>policy/</c>.</summary>
    public static ServiceRole Make(string name, string partition, string trust, CustomResourceOptions child, params string[] policies)
    {
        var role = new Role(name, new() { AssumeRolePolicy = trust }, child);
        return new(role, [.. policies.Select(policy => new RolePolicyAttachment(
            $"{name}-{policy[(policy.LastIndexOf('/') + 1)..]}",
            new() { Role = role.Name, PolicyArn = $"arn:{partition}:iam::aws:policy/{policy}" },
            child))]);
    }
}
