using MlPlatform.Core.Costs;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Costs;

/// <summary>The founding document's own tables, recomputed: its arithmetic is wrong.</summary>
public sealed class FoundingCostsTests
{
    [Theory]
    [InlineData("GKE", 3.67, 1.10, 187, 161)]
    [InlineData("EKS", 4.10, 1.23, 209, 179)]
    [InlineData("AKS", 3.95, 1.19, 202, 173)]
    public void A_hundred_A100_hours_of_which_seventy_are_spot(string cloud, double onDemand, double spot, int right, int theirs)
    {
        var cost = 100 * SpotMix.UsdPerHour((decimal)onDemand, (decimal)spot, 0.3m);

        Assert.True(decimal.Round(cost) == right, cloud);
        Assert.NotEqual(theirs, (int)decimal.Round(cost));
    }

    [Fact]
    public void Ten_thousand_requests_a_second_take_two_spot_nodes_for_14_400_a_month_not_eight_for_25_000()
    {
        var two = Machines(nodes: 2);

        Assert.Equal(new(14_366.40m, true), two);
        // Eight of them at the document's own price of an A100-hour are more than twice what it says.
        Assert.Equal(new(57_465.60m, true), Machines(nodes: 8));
    }

    static Amount Machines(int nodes)
    {
        var pool = new NodePoolSpec { MachineTypes = ["p4d.24xlarge"], Capacity = CapacityType.Spot, MinNodes = nodes, MaxNodes = nodes };
        var platform = Sound.OnAws([("gpu", pool)]) with
        {
            Catalogue = new() { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["p4d.24xlarge"] = new() { SpotUsdPerHour = 8 * 1.23 } } },
            Cost = new() { SpotFallbackShare = 0 },
        };
        return CostEstimate.Of(platform).Pools.Single(found => found.Name == "gpu").Machines.Expected;
    }
}
