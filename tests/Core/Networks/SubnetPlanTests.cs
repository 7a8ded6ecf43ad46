using System.Buffers.Binary;
using System.Net;
using CsCheck;
using MlPlatform.Core.Networks;
using MlPlatform.Core.Specs;
using MlPlatform.Core.Tests.Rules;

namespace MlPlatform.Core.Tests.Networks;

public sealed class SubnetPlanTests
{
    [Fact]
    public void Three_quarters_are_private_and_the_last_is_cut_for_public_subnets() =>
        Assert.Equal(
            [
                new ZoneSubnets { Zone = "us-east-1a", PrivateCidr = "10.0.0.0/18", PublicCidr = "10.0.192.0/20" },
                new ZoneSubnets { Zone = "us-east-1b", PrivateCidr = "10.0.64.0/18", PublicCidr = "10.0.208.0/20" },
                new ZoneSubnets { Zone = "us-east-1c", PrivateCidr = "10.0.128.0/18", PublicCidr = "10.0.224.0/20" },
            ],
            SubnetPlan.Of(Sound.Aws));

    [Fact]
    public void Zones_that_are_named_get_the_ranges_of_their_places() =>
        Assert.Equal(
            [
                new ZoneSubnets { Zone = "us-east-1f", PrivateCidr = "172.16.0.0/22", PublicCidr = "172.16.12.0/24" },
                new ZoneSubnets { Zone = "us-east-1b", PrivateCidr = "172.16.4.0/22", PublicCidr = "172.16.13.0/24" },
            ],
            SubnetPlan.Of(Sound.Aws with { Zones = ["us-east-1f", "us-east-1b"], NetworkCidr = "172.16.0.0/20" }));

    [Fact]
    public void The_default_zones_are_the_first_three_of_the_region() =>
        Assert.Equal(["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"], SubnetPlan.Of(Sound.Aws with { Region = "ap-northeast-1" }).Select(subnets => subnets.Zone));

    [Theory]
    [InlineData("10.0.0.0", "us-east-1")]
    [InlineData("10.0.0.1/16", "us-east-1")]
    [InlineData("fd00::/16", "us-east-1")]
    [InlineData("10.0.0.0/29", "us-east-1")]
    [InlineData("10.0.0.0/16", "us-west-1")]
    [InlineData("10.0.0.0/16", "atlantis-1")]
    [InlineData("10.0.0.0/16", null)]
    public void What_no_rule_let_through_is_refused(string cidr, string? region) =>
        Assert.Throws<ArgumentException>(() => SubnetPlan.Of(Sound.Aws with { NetworkCidr = cidr, Region = region }));

    [Fact]
    public void Four_zones_are_too_many() =>
        Assert.Throws<ArgumentException>(() => SubnetPlan.Of(Sound.Aws with { Zones = ["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d"] }));

    [Fact]
    public void Subnets_lie_within_the_range_and_none_lies_in_another() =>
        Gen.Select(Gen.UInt, Gen.Int[8, 24], Gen.Int[1, 3]).Sample((address, prefix, zones) =>
        {
            var cidr = $"{Text(address & (uint.MaxValue << (32 - prefix)))}/{prefix}";
            var names = Enumerable.Range(0, zones).Select(zone => $"us-east-1{(char)('a' + zone)}").ToList();

            var plan = SubnetPlan.Of(new ClusterSpec { Name = "ml", Cloud = CloudProvider.Aws, Region = "us-east-1", NetworkCidr = cidr, Zones = names });

            Assert.Equal(names, plan.Select(subnets => subnets.Zone));
            var ranges = plan.SelectMany(subnets => new[] { Range(subnets.PrivateCidr), Range(subnets.PublicCidr) }).OrderBy(range => range.First).ToList();
            var (first, last) = Range(cidr);
            Assert.All(ranges, range => Assert.True(range.First >= first && range.Last <= last));
            Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
        });

    [Theory]
    [InlineData(null, "aws")]
    [InlineData("us-east-1", "aws")]
    [InlineData("eu-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public void Each_region_is_in_a_partition(string? region, string partition) => Assert.Equal(partition, AwsRegions.Partition(region));

    static string Text(uint address)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }

    // IPNetwork of the runtime is the second opinion.
    static (uint First, uint Last) Range(string cidr)
    {
        var network = IPNetwork.Parse(cidr);
        var first = BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes());
        return (first, first + (uint)((1L << (32 - network.PrefixLength)) - 1));
    }
}
