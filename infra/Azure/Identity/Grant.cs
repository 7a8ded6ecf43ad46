using Pulumi;
using Pulumi.AzureNative.Authorization;

namespace MlPlatform.Infra.Azure.Identity;

/// <summary>A role that someone has over a resource and what is in it.</summary>
static class Grant
{
    /// <summary>
    /// Gives a role to an identity. Its kind is always said: else Azure looks the identity up, which it may not have heard of yet. The
    /// assignment's own name, a GUID, is left to the provider: a fixed one would collide with itself when the identity is replaced.
    /// </summary>
    public static RoleAssignment To(
        string name, Input<string> principal, string role, string scope, AksNames names, CustomResourceOptions child, string? condition = null, PrincipalType? kind = null)
    {
        var args = new RoleAssignmentArgs
        {
            PrincipalId = principal,
            PrincipalType = kind ?? PrincipalType.ServicePrincipal,
            RoleDefinitionId = names.RoleId(role),
            Scope = scope,
        };
        if (condition is not null) (args.Condition, args.ConditionVersion) = (condition, "2.0");
        return new(name, args, child);
    }
}
