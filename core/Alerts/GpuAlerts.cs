using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>
/// What a GPU tells of its own health. Thresholds and the choice of XIDs are judgements; what each XID means is in NVIDIA's catalogue (docs.nvidia.com,
/// GPU Deployment and Management, XID errors).
/// </summary>
static class GpuAlerts
{
    const string Gpu = "GPU {{ $labels.gpu }} ({{ $labels.modelName }}) of node {{ $labels.node }}";

    // What a GPU doesn't recover from by itself; 13, 31, 43 and 45 are mostly the application's.
    const string HardwareXids = "48|62|64|74|79|92|94|95|119|120|140|143";

    // The exporter's namespace is that of GPUs which no pod has.
    const string Taken = $"{RecordedSeries.GpuUtilization}{{namespace!=\"gpu-operator\"}}";

    public static RuleGroup All { get; } = new()
    {
        Name = "mlplatform-gpus",
        Alerts =
        [
            new()
            {
                // The value is the last XID and stays; the code is a label too, so a new XID is a new series, which changes() never sees.
                Name = "GpuXid",
                Expression = "DCGM_FI_DEV_XID_ERRORS > 0 unless (DCGM_FI_DEV_XID_ERRORS offset 10m > 0)",
                Severity = AlertSeverity.Warning,
                Summary = $"{Gpu} has reported XID {{{{ $value }}}}.",
            },
            new()
            {
                Name = "GpuXidHardware",
                Expression = $"DCGM_FI_DEV_XID_ERRORS{{err_code=~\"{HardwareXids}\"}} > 0",
                Severity = AlertSeverity.Critical,
                Summary = $"{Gpu} has reported XID {{{{ $value }}}}, a fault of its hardware or driver.",
            },
            new()
            {
                Name = "GpuEccError",
                Expression = "DCGM_FI_DEV_ECC_DBE_VOL_TOTAL > 0",
                Severity = AlertSeverity.Critical,
                Summary = $"{Gpu} has had {{{{ $value }}}} errors of its memory that couldn't be corrected.",
            },
            new()
            {
                Name = "GpuRowRemapFailed",
                Expression = "DCGM_FI_DEV_ROW_REMAP_FAILURE > 0",
                Severity = AlertSeverity.Critical,
                Summary = $"{Gpu} has no spare rows left for faulty ones of its memory.",
            },
            new()
            {
                Name = "GpuRowsRemapped",
                Expression = "increase(DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS[1h]) > 0",
                Severity = AlertSeverity.Warning,
                Summary = $"{Gpu} replaces rows of its memory after errors that couldn't be corrected.",
            },
            new()
            {
                Name = "GpuHot",
                Expression = "DCGM_FI_DEV_GPU_TEMP > 85 or DCGM_FI_DEV_MEMORY_TEMP > 95",
                ForSeconds = 600,
                Severity = AlertSeverity.Warning,
                Summary = $"{Gpu} is at {{{{ $value }}}} degrees Celsius: it slows down before it takes harm.",
            },
            new()
            {
                // What has been there for six hours only: a model that is loading isn't idle.
                Name = "GpuIdle",
                Expression = $"avg_over_time({Taken}[6h]) < 5 and ({Taken} offset 6h)",
                ForSeconds = 1800,
                Severity = AlertSeverity.Warning,
                Summary = $"{Gpu} is held by pod {{{{ $labels.namespace }}}}/{{{{ $labels.pod }}}}, which hasn't used it for six hours.",
            },
        ],
    };
}
