using CsCheck;

namespace MlPlatform.Core.Tests;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.001, "1m")]
    [InlineData(0.1, "100m")]
    [InlineData(0.1 + 0.2, "300m")]
    [InlineData(0.5, "500m")]
    [InlineData(1.5, "1500m")]
    [InlineData(2, "2")]
    [InlineData(10, "10")]
    [InlineData(1_000_000, "1000000")]
    public void Cores_are_whole_or_millicores(double cores, string quantity) => Assert.Equal(quantity, Quantity.Cores(cores));

    [Theory]
    [InlineData(0.0015, "1m")]
    [InlineData(0.3333, "333m")]
    [InlineData(1.9999, "1999m")]
    [InlineData(0.0001, "1m")]
    public void Less_than_a_millicore_is_cut_off_unless_nothing_would_be_left(double cores, string quantity) =>
        Assert.Equal(quantity, Quantity.Cores(cores));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(16, "16Gi")]
    [InlineData(0.5, "512Mi")]
    [InlineData(0.125, "128Mi")]
    [InlineData(1.5, "1536Mi")]
    [InlineData(1024, "1Ti")]
    [InlineData(200, "200Gi")]
    [InlineData(0.5 / 1024, "512Ki")]
    [InlineData(1.0 / (1 << 30), "1")]
    [InlineData(1, "1Gi")]
    [InlineData(1.0000000000000002, "1Gi")]
    [InlineData(0.9999999999999999, "1Gi")]
    public void GiB_take_the_largest_binary_unit_that_is_whole(double gib, string quantity) => Assert.Equal(quantity, Quantity.GiB(gib));

    [Theory]
    [InlineData(0.1, "107374182")]
    [InlineData(1e-12, "1")]
    public void A_part_of_a_byte_is_cut_off_unless_nothing_would_be_left(double gib, string quantity) =>
        Assert.Equal(quantity, Quantity.GiB(gib));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_amount_is_refused(double amount)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Cores(amount));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.GiB(amount));
    }

    [Fact]
    public void Every_number_of_millicores_parses_back() =>
        Gen.Long[0, 1_000_000_000].Sample(millicores => Assert.Equal(millicores / 1000m, Parse(Quantity.Cores(millicores / 1000.0))));

    [Fact]
    public void Every_number_of_bytes_parses_back() =>
        Gen.Long[0, 1L << 50].Sample(bytes => Assert.Equal(bytes, Parse(Quantity.GiB(bytes / (double)(1L << 30)))));

    [Fact]
    public void Replicas_that_fit_in_plain_numbers_fit_in_quantities() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[1, 400_000], Gen.Int[0, 100]).Sample((replicas, tenThousandths, spare) =>
        {
            var one = tenThousandths / 10_000.0;
            var quota = ((replicas * tenThousandths) + spare) / 10_000.0;
            Assert.True(replicas * Parse(Quantity.Cores(one)) <= Parse(Quantity.Cores(quota)) || tenThousandths < 10);
            Assert.True(replicas * Parse(Quantity.GiB(one)) <= Parse(Quantity.GiB(quota)));
        });

    [Fact]
    public void No_shorter_unit_would_be_whole() =>
        Gen.Long[1, 1L << 50].Sample(bytes =>
        {
            var quantity = Quantity.GiB(bytes / (double)(1L << 30));
            var digits = long.Parse(quantity.TrimEnd('K', 'M', 'G', 'T', 'P', 'E', 'i'));
            Assert.NotEqual(0, digits % 1024);
        });

    /// <summary>Kubernetes' own reading of a quantity, as far as we write them.</summary>
    internal static decimal Parse(string quantity)
    {
        var units = new Dictionary<string, decimal>
        {
            ["m"] = 0.001m, ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30, ["Ti"] = 1L << 40, ["Pi"] = 1L << 50, ["Ei"] = 1L << 60,
        };
        var digits = quantity.TakeWhile(char.IsDigit).Count();
        return decimal.Parse(quantity[..digits]) * (digits == quantity.Length ? 1 : units[quantity[digits..]]);
    }
}
