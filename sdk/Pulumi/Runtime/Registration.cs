using System.Collections.Immutable;

namespace Pulumi.Runtime;

/// <summary>What the engine answered to a registration or a read.</summary>
sealed record RegistrationResult(
    string Urn,
    string Id,
    Dictionary<string, ReadOnlyMemory<byte>> Outputs,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies,
    bool Succeeded);

/// <summary>A registration under way, from which the outputs of its resource are read.</summary>
sealed record Registration(Task<RegistrationResult> Task, DeploymentContext? Context)
{
    /// <summary>What is known of a resource that this program did not register.</summary>
    public static Registration Of(string urn, string id) => new(
        System.Threading.Tasks.Task.FromResult(new RegistrationResult(urn, id, [], ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty, true)), null);
}
