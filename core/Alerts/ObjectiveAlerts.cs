using System.Globalization;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Alerts;

/// <summary>
/// How fast a model burns what its objective lets it fail. Windows and rates are those of Google's SRE workbook, chapter 5 (alerting on SLOs), for 30 days: the long
/// window says that it matters, the short one that it still goes on.
/// </summary>
static class ObjectiveAlerts
{
    /// <summary>The windows that error ratios are recorded over.</summary>
    public static readonly IReadOnlyList<string> Windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"];

    public static IEnumerable<AlertRule> Of(WatchedModel model)
    {
        if (model is not { Model.Objective.Availability: { } availability, Queries.Errors: not null })
            yield break;
        var budget = 1 - (decimal)availability;
        var promised = (100 * (decimal)availability).ToString("0.###", CultureInfo.InvariantCulture);
        yield return new()
        {
            Name = "ModelErrorBudgetFast",
            Expression = $"{Burn("1h", "5m", 14.4m)} or {Burn("6h", "30m", 6)}",
            Severity = AlertSeverity.Critical,
            Summary = $"{model.Text} fails so often that the budget of 30 days ({promised} % are to succeed) is used up within five days or less.",
            Labels = model.Labels,
        };
        yield return new()
        {
            Name = "ModelErrorBudgetSlow",
            Expression = $"{Burn("1d", "2h", 3)} or {Burn("3d", "6h", 1)}",
            Severity = AlertSeverity.Warning,
            Summary = $"{model.Text} fails so often that the budget of 30 days ({promised} % are to succeed) doesn't last.",
            Labels = model.Labels,
        };

        string Burn(string of, string still, decimal times)
        {
            var most = (times * budget).ToString("0.##########", CultureInfo.InvariantCulture);
            return $"({model.Recorded(RecordedSeries.ModelErrorsOver(of))} > {most} and {model.Recorded(RecordedSeries.ModelErrorsOver(still))} > {most})";
        }
    }
}
