using System.Text;

namespace MlPlatform.Core.Mig;

/// <summary>
/// Compiles the file of NVIDIA's mig-parted (<c>version: v1</c>), which the MIG manager reads from the key <c>config.yaml</c> of its
/// ConfigMap: a named configuration for each way in which nodes are cut.
/// </summary>
public static class MigParted
{
    /// <summary>Key of the file in the MIG manager's ConfigMap.</summary>
    public const string Key = "config.yaml";

    /// <summary>The configuration that cuts nothing; the chart takes it for nodes without a label.</summary>
    public const string AllDisabled = "all-disabled";

    /// <summary>The file with the configurations of all partitions, by name; those that cut alike share one.</summary>
    /// <param name="partitions">The partitions of nodes.</param>
    public static string File(IEnumerable<MigPartition> partitions)
    {
        ArgumentNullException.ThrowIfNull(partitions);
        var text = new StringBuilder("version: v1\nmig-configs:\n");
        Add(text, AllDisabled, "all", null);
        foreach (var partition in partitions.DistinctBy(partition => partition.ConfigName).OrderBy(partition => partition.ConfigName, StringComparer.Ordinal))
        {
            if (partition.ConfigName == AllDisabled)
                continue;
            var alike = partition.Alike();
            text.Append("  ").Append(partition.ConfigName).Append(":\n");
            foreach (var (layout, numbers) in alike)
                Part(text, alike.Count == 1 ? "all" : $"[{string.Join(", ", numbers)}]", layout);
        }

        return text.ToString();
    }

    static void Add(StringBuilder text, string name, string devices, MigLayout? layout)
    {
        text.Append("  ").Append(name).Append(":\n");
        Part(text, devices, layout);
    }

    static void Part(StringBuilder text, string devices, MigLayout? layout)
    {
        text.Append("    - devices: ").Append(devices).Append('\n');
        text.Append("      mig-enabled: ").Append(layout is null ? "false" : "true").Append('\n');
        if (layout is null)
            return;
        text.Append("      mig-devices:\n");
        foreach (var count in layout.Counts)
            text.Append("        \"").Append(count.Profile.Name).Append("\": ").Append(count.Count).Append('\n');
    }
}
