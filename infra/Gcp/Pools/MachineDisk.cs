using MlPlatform.Core.Catalogues;

namespace MlPlatform.Infra.Gcp.Pools;

/// <summary>The disks of a machine type.</summary>
static class MachineDisk
{
    // Of A3 Ultra: Vertex AI, DiskSpec. That the others take no Persistent Disk either is from memory.
    static readonly string[] HyperdiskOnly = ["a3-ultragpu-", "a4-", "a4x-", "c4-", "c4a-", "c4d-", "g4-", "n4-", "n4a-", "n4d-"];

    const int LocalSsdGB = 375;

    /// <summary>The kind of disk that a node starts from.</summary>
    public static string Type(MachineType machine) =>
        HyperdiskOnly.Any(family => machine.CloudName.StartsWith(family, StringComparison.Ordinal)) ? "hyperdisk-balanced" : "pd-balanced";

    /// <summary>NVMe disks that the machine always comes with.</summary>
    public static int LocalSsds(MachineType machine) => machine.NvmeGB / LocalSsdGB;
}
