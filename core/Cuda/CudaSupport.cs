using System.Globalization;

namespace MlPlatform.Core.Cuda;

/// <summary>Which versions of CUDA run on which GPU, and with which driver.</summary>
public static class CudaSupport
{
    // The first version that compiles for the major compute capability: what is compiled for 8.0 runs on 8.6 and 8.9 too, so that the minor number decides
    // nothing. Source: PTX ISA release notes and NixOS/nixpkgs _cuda/db/bootstrap/cuda.nix (8.0: 11.0, 9.0: 11.8, 12.0: 12.8; for 10.0 it has 12.7, which was
    // never released).
    static readonly Dictionary<int, CudaVersion> Oldest = new() { [6] = new(8, 0), [7] = new(9, 0), [8] = new(11, 0), [9] = new(11, 8), [10] = new(12, 8), [12] = new(12, 8) };

    // Branches of the driver from which programs of any minor version of a major one run (minor version compatibility). Source: CUDA Toolkit release notes,
    // 11.x >= 450.80.02, 12.x >= 525.60.13; "Supported Drivers and CUDA Toolkit Versions", R580 for 13.x.
    static readonly Dictionary<int, int> DriverBranches = new() { [11] = 450, [12] = 525, [13] = 580 };

    /// <summary>The oldest CUDA whose programs a GPU runs; null where it isn't known.</summary>
    /// <param name="computeCapability">The GPU's, such as <c>8.9</c>.</param>
    public static CudaVersion? OldestFor(string computeCapability) => Major(computeCapability) is { } major && Oldest.TryGetValue(major, out var oldest) ? oldest : null;

    /// <summary>The newest major version of CUDA that still compiles for a GPU; null where none has given it up. CUDA 13 gave up what is older than Turing (7.5).</summary>
    /// <param name="computeCapability">The GPU's, such as <c>7.0</c>.</param>
    public static int? NewestMajorFor(string computeCapability) => CudaVersion.Read(computeCapability) is { } capability && capability < new CudaVersion(7, 5) ? 12 : null;

    /// <summary>The oldest branch of the driver that runs programs of a CUDA version; null where it isn't known.</summary>
    /// <param name="cuda">The version.</param>
    public static int? OldestDriverFor(CudaVersion cuda) => DriverBranches.TryGetValue(cuda.Major, out var branch) ? branch : null;

    /// <summary>The branch of a driver's version: 580 of <c>580.126.09</c>.</summary>
    /// <param name="driver">The version, or the branch alone.</param>
    public static int? Branch(string driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return Major(driver);
    }

    static int? Major(string version) => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
}
