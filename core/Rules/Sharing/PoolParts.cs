using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>Where the parts of a pool's sharing stand.</summary>
static class PoolParts
{
    public static Node<SharingSpec> Sharing(this PlacedPool pool) => pool.Node.Part(nameof(NodePoolSpec.Sharing), pool.Node.Spec.Sharing);

    public static Node<MigSpec> Mig(this PlacedPool pool, MigSpec mig) => pool.Sharing().Part(nameof(SharingSpec.Mig), mig);
}
