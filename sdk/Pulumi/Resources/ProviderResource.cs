using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, given to resources of its package by <see cref="ResourceOptions.Provider"/>.</summary>
public class ProviderResource : CustomResource
{
    const string TypePrefix = "pulumi:providers:";

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base(TypePrefix + package, name, args, options)
    {
    }

    internal string Package => GetResourceType()[TypePrefix.Length..];

    /// <summary>How a request names this provider: its URN and its id, or the unknown sentinel for an id that is not there yet.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var result = await Registration.Task.ConfigureAwait(false);
        return $"{result.Urn}::{(result.Id.Length == 0 ? Signatures.Unknown : result.Id)}";
    }
}
