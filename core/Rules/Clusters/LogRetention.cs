using System.Globalization;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>How long a cloud keeps logs.</summary>
sealed class LogRetention : IRule<ClusterSpec>
{
    // Azure's page on retention in Log Analytics: from 4 days, from memory, to 730.
    const int ShortestOnAzure = 4;
    const int LongestOnAzure = 730;

    // CloudWatch Logs' API reference, PutRetentionPolicy.
    static readonly IReadOnlyList<int> OnAws = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public string Id => "MLP220";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "Logs are kept for as many days as the cloud takes";

    public string Explanation =>
        $"CloudWatch keeps logs for some numbers of days only: {Days(OnAws)}. Log Analytics of Azure keeps them for {ShortestOnAzure} to {LongestOnAzure}. Any other number is refused once the cluster is being made.";

    public string Mend => "Give a number of days that the cloud takes.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.LogRetentionDays)))
            yield break;
        var (at, word, days) = (node.At(nameof(ClusterSpec.LogRetentionDays)), node.Word(nameof(ClusterSpec.LogRetentionDays)), node.Spec.LogRetentionDays);
        if (node.Spec.Cloud == CloudProvider.Aws && !OnAws.Contains(days))
        {
            IReadOnlyList<int> near = [OnAws.LastOrDefault(allowed => allowed < days, OnAws[0]), OnAws.FirstOrDefault(allowed => allowed > days, OnAws[^1])];
            yield return this.Found(at, $"{word} is {days}; CloudWatch takes {Days(OnAws)}.", $"Give {string.Join(" or ", near.Distinct())}.");
        }
        else if (node.Spec.Cloud == CloudProvider.Azure && (days < ShortestOnAzure || days > LongestOnAzure))
        {
            yield return this.Found(at, $"{word} is {days}; Log Analytics takes {ShortestOnAzure} to {LongestOnAzure}.", $"Give {ShortestOnAzure} to {LongestOnAzure}.");
        }
    }

    static string Days(IEnumerable<int> days) => string.Join(", ", days.Select(day => day.ToString(CultureInfo.InvariantCulture)));
}
