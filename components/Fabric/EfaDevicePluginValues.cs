using MlPlatform.Core.Images;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;

namespace MlPlatform.Components.Fabric;

/// <summary>Values of the chart of AWS' device plugin for EFA that we set; the names are the chart's.</summary>
sealed record EfaDevicePluginValues
{
    // Where the chart has it from.
    const string Repository = "602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/aws-efa-k8s-device-plugin";

    public string FullnameOverride { get; } = "aws-efa-k8s-device-plugin";

    public ImagePart? Image { get; init; }

    public required IReadOnlyList<Toleration> Tolerations { get; init; }

    /// <summary>The values.</summary>
    /// <param name="pools">The pools with EFA; the chart finds their nodes by their machine types.</param>
    /// <param name="registry">The cache that images are pulled through; null where there is none.</param>
    public static EfaDevicePluginValues Of(IReadOnlyList<NodePool> pools, RegistrySpec? registry) => new()
    {
        Image = registry is null ? null : new(PullThrough.Of(registry, Repository)),
        Tolerations =
        [
            .. pools.SelectMany(pool => pool.Taints).Append(GpuNames.Taint).Select(taint => new Toleration(taint.Key, "Exists", taint.Effect)).Distinct().OrderBy(toleration => toleration.Key, StringComparer.Ordinal),
        ],
    };

    public sealed record ImagePart(string Repository);

    public sealed record Toleration(string Key, string Operator, string Effect);
}
