using System.Text;

namespace MlPlatform.Core.Metrics;

/// <summary>The DCGM exporter's list of what it tells, in its own form: <c>FIELD, type, help</c>.</summary>
public static class DcgmCounters
{
    /// <summary>Key of the list in the ConfigMap that the GPU Operator reads.</summary>
    public const string Key = "dcgm-metrics.csv";

    /// <summary>The list with all series of the catalogue: what alerts, panels and autoscalers may read.</summary>
    public static string File { get; } = Write();

    static string Write()
    {
        var text = new StringBuilder("# Made from the catalogue of series; a list given to the exporter replaces its own.\n");
        foreach (var series in DcgmSeries.All.OrderBy(series => series.Name, StringComparer.Ordinal))
            text.Append(series.Name).Append(", ").Append(series.Kind == SeriesKind.Counter ? "counter" : "gauge").Append(", ").Append(Words(series.Name)).Append('\n');
        return text.Append("DCGM_FI_DRIVER_VERSION, label, driver version\n").ToString();
    }

    // A help text is required, and a comma in it would be another column.
    static string Words(string field) => field[(field.IndexOf('_', "DCGM_FI_".Length) + 1)..].Replace('_', ' ');
}
