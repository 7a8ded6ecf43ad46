using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>Whether there is anybody to take a GPU from.</summary>
static class Tenancy
{
    public static bool HasSeveralTenants(this PlacedPlatform platform) => platform.Node.Knows(nameof(PlatformSpec.Tenants)) && platform.Node.Spec.Tenants.Count > 1;
}
