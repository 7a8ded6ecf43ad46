using MlPlatform.Core.Catalogues;

namespace MlPlatform.Core.Pools;

/// <summary>GPUDirect on GKE.</summary>
public static class GkeFabric
{
    // Google's page on GKE managed DRANET: its table of machine types.
    static readonly string[] Families = ["a3-ultragpu-", "a4-highgpu-", "a4x-highgpu-"];

    /// <summary>
    /// Whether GKE makes the networks of a machine itself, as it does for RoCE. For TCPX and TCPXO it makes none: they take four or eight more networks, and
    /// programs on the nodes.
    /// </summary>
    /// <param name="machine">The type of the machine.</param>
    public static bool IsMadeByGke(MachineType machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Array.Exists(Families, family => machine.CloudName.StartsWith(family, StringComparison.Ordinal));
    }
}
