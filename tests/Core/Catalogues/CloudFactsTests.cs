using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Catalogues;

public sealed class CloudFactsTests
{
    [Fact]
    public void Regions_of_AWS_stand_once_and_in_order_with_zones_of_their_own()
    {
        var regions = Catalogue.Regions(CloudProvider.Aws);
        AreListed(regions);
        Assert.All(regions.Where(region => region.Name != "us-west-1"), region =>
        {
            Assert.InRange(region.Zones.Count, 3, 6);
            Assert.All(region.Zones, zone => Assert.Matches($@"\A{region.Name}[a-f]\z", zone));
        });
        Assert.Empty(Catalogue.FindRegion(CloudProvider.Aws, "us-west-1")!.Zones);
    }

    [Fact]
    public void Regions_of_Google_Cloud_have_three_zones_or_four_of_their_own()
    {
        var regions = Catalogue.Regions(CloudProvider.Gcp);
        AreListed(regions);
        Assert.All(regions, region =>
        {
            Assert.InRange(region.Zones.Count, 3, 4);
            Assert.All(region.Zones, zone => Assert.Matches($@"\A{region.Name}-[a-f]\z", zone));
        });
    }

    [Fact]
    public void Regions_of_Azure_have_three_zones_or_none()
    {
        var regions = Catalogue.Regions(CloudProvider.Azure);
        AreListed(regions);
        Assert.All(regions, region => Assert.Contains(string.Join(",", region.Zones), (string[])["", "1,2,3"]));
        Assert.NotEmpty(Catalogue.FindRegion(CloudProvider.Azure, "eastus")!.Zones);
    }

    [Fact]
    public void Nothing_is_made_on_a_cluster_that_is_there_already()
    {
        Assert.Empty(Catalogue.Regions(CloudProvider.Existing));
        Assert.Empty(Catalogue.KubernetesVersions(CloudProvider.Existing));
        Assert.Empty(Catalogue.KubernetesReleases(CloudProvider.Existing));
        Assert.Empty(Catalogue.QuotaFamilies(CloudProvider.Existing));
        Assert.Empty(Catalogue.Charges(CloudProvider.Existing));
    }

    [Fact]
    public void Versions_are_those_that_the_clouds_run_with_the_days_on_which_their_support_ends()
    {
        Assert.Equal(["1.32", "1.33", "1.34", "1.35", "1.36"], Catalogue.KubernetesVersions(CloudProvider.Aws));
        Assert.Equal(["1.30", "1.31", "1.32", "1.33", "1.34", "1.35", "1.36"], Catalogue.KubernetesVersions(CloudProvider.Gcp));
        Assert.Equal(["1.33", "1.34", "1.35", "1.36"], Catalogue.KubernetesVersions(CloudProvider.Azure));
        Assert.Equal((new(2026, 12, 2), new(2027, 12, 2)), Ends(CloudProvider.Aws, "1.34"));
        Assert.Equal((new(2027, 4, 11), null), Ends(CloudProvider.Gcp, "1.35"));
        Assert.Equal((new(2026, 11, 30), null), Ends(CloudProvider.Azure, "1.34"));
        Assert.All(
            Catalogue.Clouds.SelectMany(Catalogue.KubernetesReleases),
            release => Assert.True(release.ExtendedUntil is null || release.ExtendedUntil > release.StandardUntil));

        static (DateOnly?, DateOnly?) Ends(CloudProvider cloud, string version)
        {
            var release = Catalogue.KubernetesReleases(cloud).Single(release => release.Version == version);
            return (release.StandardUntil, release.ExtendedUntil);
        }
    }

    [Fact]
    public void Quotas_are_called_what_the_clouds_call_them()
    {
        Assert.Equal(("L-DB2E81BA", "L-3819A6DF"), Codes(CloudProvider.Aws, "g6.xlarge"));
        Assert.Equal(("L-417A185B", "L-7212CCBC"), Codes(CloudProvider.Aws, "p5.48xlarge"));
        Assert.Equal(("L-1216C47A", "L-34B43A08"), Codes(CloudProvider.Aws, "m7i.large"));
        Assert.Equal(("NVIDIA_L4_GPUS", "PREEMPTIBLE_NVIDIA_L4_GPUS"), Codes(CloudProvider.Gcp, "g2-standard-8"));
        Assert.Equal(("NVIDIA_A100_80GB_GPUS", "PREEMPTIBLE_NVIDIA_A100_80GB_GPUS"), Codes(CloudProvider.Gcp, "a2-ultragpu-1g"));
        Assert.Equal(("StandardNCadsH100v5Family", "lowPriorityCores"), Codes(CloudProvider.Azure, "Standard_NC40ads_H100_v5"));
        Assert.All(Catalogue.Clouds, cloud => Assert.Equal(Catalogue.QuotaFamilies(cloud).Select(family => family.Name).Distinct().Order(StringComparer.Ordinal), Catalogue.QuotaFamilies(cloud).Select(family => family.Name)));
        Assert.All(Catalogue.Clouds.SelectMany(Catalogue.QuotaFamilies), family => Assert.Contains(Catalogue.Machines(family.Cloud), machine => machine.QuotaFamily == family));

        static (string, string) Codes(CloudProvider cloud, string machine)
        {
            var family = Catalogue.FindMachine(cloud, machine)!.QuotaFamily!;
            return (family.Of(CapacityType.OnDemand).Code, family.Of(CapacityType.Spot).Code);
        }
    }

    [Fact]
    public void Charges_stand_once_each_and_say_where_they_are_from_memory()
    {
        Assert.All(Catalogue.Clouds, cloud => Assert.Equal(Catalogue.Charges(cloud).Select(charge => charge.Kind).Distinct(), Catalogue.Charges(cloud).Select(charge => charge.Kind)));
        Assert.All(Catalogue.Clouds.SelectMany(Catalogue.Charges), charge =>
        {
            Assert.InRange(charge.Usd, 0.001m, 1);
            Assert.Equal(charge.Source.Contains("memory", StringComparison.Ordinal), !charge.IsChecked);
        });
        Assert.Equal((0.10m, false), (Catalogue.FindCharge(CloudProvider.Aws, ChargeKind.ControlPlaneHour)!.Usd, Catalogue.FindCharge(CloudProvider.Aws, ChargeKind.ControlPlaneHour)!.IsChecked));
        Assert.Null(Catalogue.FindCharge(CloudProvider.Azure, ChargeKind.DiskGiBMonth));
    }

    static void AreListed(IReadOnlyList<Region> regions)
    {
        Assert.Equal(regions.Select(region => region.Name).Distinct().Order(StringComparer.Ordinal), regions.Select(region => region.Name));
        Assert.All(regions, region =>
        {
            Assert.NotEmpty(region.Source);
            Assert.Equal(region.Zones.Count, region.Zones.Distinct().Count());
        });
    }
}
