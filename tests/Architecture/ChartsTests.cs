using System.Reflection;
using MlPlatform.Core.Charts;

namespace MlPlatform.Architecture.Tests;

/// <summary>What core says of a chart is said of the version that components install.</summary>
public sealed class ChartsTests
{
    [Fact]
    public void A_chart_has_one_version()
    {
        var pinned = PinnedCharts.All.ToDictionary(chart => chart.Name, chart => chart.Version, StringComparer.Ordinal);
        var installed = typeof(Components.Platforms.Platform).Assembly
            .GetType("MlPlatform.Components.Charts", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)!)
            .ToDictionary(chart => Read(chart, "Name"), chart => Read(chart, "Version"), StringComparer.Ordinal);

        Assert.NotEmpty(installed);
        Assert.All(installed.Where(chart => pinned.ContainsKey(chart.Key)), chart => Assert.Equal(pinned[chart.Key], chart.Value));
        Assert.Contains(PinnedCharts.GpuOperator.Name, installed.Keys);
    }

    static string Read(object chart, string property) => (string)chart.GetType().GetProperty(property)!.GetValue(chart)!;
}
