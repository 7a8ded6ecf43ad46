namespace MlPlatform.Core.Pools;

/// <summary>What a node of GKE keeps of its memory and disk.</summary>
static class GkeReserve
{
    public const string Source = "cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes";

    const decimal SmallMachineMiB = 255;

    // From memory, as the page of the source has it.
    const double DiskShare = 0.35;
    const double DiskBaseGiB = 6;
    const double MostDiskGiB = 100;
    const int LocalDiskGB = 375;

    /// <summary>255 MiB under 1 GiB; else 25 % of the first 4 GiB, 20 % of the next 4, 10 % of the next 8, 6 % of the next 112, 2 % of the rest.</summary>
    public static decimal MemoryGiB(decimal machine) =>
        machine < 1
            ? SmallMachineMiB / NodeReserve.MiBInGiB
            : (0.25m * Math.Min(machine, 4)) + (0.2m * Math.Clamp(machine - 4, 0, 4)) + (0.1m * Math.Clamp(machine - 8, 0, 8)) + (0.06m * Math.Clamp(machine - 16, 0, 112)) + (0.02m * Math.Max(machine - 128, 0));

    /// <summary>35 % of the boot disk and 6 GiB, at most half of it and at most 100 GiB.</summary>
    public static double DiskGiB(double disk) => Math.Min(Math.Min(0.5 * disk, DiskBaseGiB + (DiskShare * disk)), MostDiskGiB);

    /// <summary>Of local disks of 375 GB each: 50 GiB of one, 75 of two, 100 of three and more. From memory.</summary>
    public static double LocalDiskGiB(int gigabytes) => gigabytes switch { <= LocalDiskGB => 50, <= 2 * LocalDiskGB => 75, _ => 100 };
}
