using System.Buffers;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Rendering;

/// <summary>A Helm release as the values that its chart would be given.</summary>
static class ReleaseValues
{
    static readonly string[] Types = ["kubernetes:helm.sh/v3:Release", "kubernetes:helm.sh/v4:Chart"];

    public static bool Has(PlanResource resource) => Types.Contains(resource.Type);

    /// <summary>The values, below lines that name the chart, its version and its repository.</summary>
    public static ReadOnlyMemory<byte> Write(PlanResource resource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var yaml = new YamlWriter(buffer);
        yaml.Comment($"chart: {ChartName(resource)}");
        Line("version", resource.Inputs["version"]);
        Line("repository", resource.Inputs.At("repositoryOpts", "repo"));
        foreach (var file in (resource.Inputs["valueYamlFiles"] as PlanList)?.Items ?? [])
            Line("values from", file);
        yaml.Document(resource.Inputs["values"] ?? PlanObject.Empty);
        return buffer.WrittenMemory;

        void Line(string what, PlanValue? value)
        {
            if (value is not null)
                yaml.Comment($"{what}: {(value is PlanString text ? text.Value : value.ToString())}");
        }
    }

    /// <summary>Where the values stand: under the release's namespace, by its name.</summary>
    public static FilePlace Place(PlanResource resource) => new(
        resource.Urn,
        FilePlace.Folder(resource.Inputs["namespace"]),
        resource.Inputs["name"] is PlanString { Value.Length: > 0 } name ? name.Value : resource.Name,
        ".values.yaml");

    // A chart is named by its name in a repository, by an address or by a path.
    static string ChartName(PlanResource resource) => resource.Inputs["chart"] switch
    {
        PlanString chart => chart.Value.TrimEnd('/').Split('/')[^1],
        PlanSecret => PlanValue.SecretText,
        _ => PlanValue.UnknownText,
    };
}
