using MlPlatform.Preview.Engine;

namespace MlPlatform.Preview.Tests.Engine;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("300000000000ns", 300)]
    [InlineData("10m", 600)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5s", 1.5)]
    [InlineData("250ms", 0.25)]
    [InlineData("10us", 0.00001)]
    [InlineData("0", 0)]
    public void A_duration_is_read_as_go_writes_it(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), GoDuration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10 m")]
    [InlineData("m")]
    [InlineData("-5m")]
    [InlineData("1.2.3s")]
    [InlineData("9999999999h")]
    public void All_else_is_none(string text) => Assert.Null(GoDuration.Parse(text));
}
