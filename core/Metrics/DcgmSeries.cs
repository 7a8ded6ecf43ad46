namespace MlPlatform.Core.Metrics;

/// <summary>
/// The series of the DCGM exporter: the list that the GPU Operator gives it, and errors of memory, which that leaves out. A list of one's own replaces it as a whole,
/// so it has both. Source: NVIDIA/gpu-operator v26.7.0 assets/state-dcgm-exporter, NVIDIA/dcgm-exporter@d5e5f51 etc/dcp-metrics-included.csv and docs.
/// </summary>
static class DcgmSeries
{
    static readonly string[] Labels = ["gpu", "UUID", "pci_bus_id", "device", "modelName", "GPU_I_PROFILE", "GPU_I_ID"];

    // NVML has no utilisation for slices: it isn't supported on GPUs in MIG mode.
    static readonly string[] Utilizations = ["DCGM_FI_DEV_GPU_UTIL", "DCGM_FI_DEV_MEM_COPY_UTIL", "DCGM_FI_DEV_ENC_UTIL", "DCGM_FI_DEV_DEC_UTIL"];

    static readonly string[] Ratios = ["DCGM_FI_PROF_GR_ENGINE_ACTIVE", "DCGM_FI_PROF_PIPE_TENSOR_ACTIVE", "DCGM_FI_PROF_DRAM_ACTIVE"];

    static readonly string[] Counters =
    [
        "DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION", "DCGM_FI_DEV_PCIE_REPLAY_COUNTER", "DCGM_FI_DEV_NVLINK_BANDWIDTH_TOTAL", "DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS",
        "DCGM_FI_DEV_CORRECTABLE_REMAPPED_ROWS", "DCGM_FI_DEV_ECC_SBE_VOL_TOTAL", "DCGM_FI_DEV_ECC_DBE_VOL_TOTAL",
    ];

    static readonly string[] Gauges =
    [
        "DCGM_FI_DEV_SM_CLOCK", "DCGM_FI_DEV_MEM_CLOCK", "DCGM_FI_DEV_MEMORY_TEMP", "DCGM_FI_DEV_GPU_TEMP", "DCGM_FI_DEV_POWER_USAGE", "DCGM_FI_DEV_XID_ERRORS",
        "DCGM_FI_DEV_FB_FREE", "DCGM_FI_DEV_FB_USED", "DCGM_FI_DEV_FB_RESERVED", "DCGM_FI_DEV_VGPU_LICENSE_STATUS", "DCGM_FI_DEV_ROW_REMAP_FAILURE",
        // Bytes a second, and no counters.
        "DCGM_FI_PROF_PCIE_TX_BYTES", "DCGM_FI_PROF_PCIE_RX_BYTES",
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<MetricSeries> All =>
    [
        .. Utilizations.Select(name => Of(name) with { Unit = SeriesUnit.Percent, OnSlices = false }),
        .. Ratios.Select(name => Of(name) with { Unit = SeriesUnit.Ratio }),
        .. Counters.Select(name => Of(name) with { Kind = SeriesKind.Counter }),
        .. Gauges.Select(Of),
    ];

    static MetricSeries Of(string name) => new() { Name = name, Exporter = MetricExporter.Dcgm, Labels = Labels };
}
