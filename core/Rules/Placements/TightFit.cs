namespace MlPlatform.Core.Rules.Placements;

/// <summary>A replica fits on every node that a pool may add.</summary>
sealed class TightFit : IRuleOver<PlacedPlatform>
{
    public string Id => "MLP082";

    public Severity Severity => Severity.Warning;

    public string Title => "A replica fits on every kind of node that its pool may add, with room for what only a running node shows";

    public string Explanation =>
        "Where a pool has several machine types, the autoscaler reckons with the first, and the cloud gives any: one that is too small adds a node on which nothing starts. And "
        + "a machine has 1 to 7 % less memory than it is sold with, how much less a running node shows; a replica that fits only without that may fit on none.";

    public string Mend => "Ask for less, or leave out the machine types that are too small.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        foreach (var model in scope.Workloads)
        {
            // A pool none of whose nodes holds a replica is no danger: nothing is added there for it.
            var tight = model.Fits
                .Where(fit => fit.Largest.AtMost > 0)
                .SelectMany(fit => fit.Nodes)
                .Where(room => room.ForSure == 0)
                .Select(room => room.Node)
                .ToList();
            if (tight.Count > 0)
                yield return this.Found(model.Workload.Path, $"A pod may not fit on every node of its pools:\n{string.Join('\n', FitText.Lines(model.Workload, tight, resource => resource.ForSure))}");
        }
    }
}
