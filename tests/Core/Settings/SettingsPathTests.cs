using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Tests.Settings;

public sealed class SettingsPathTests
{
    [Theory]
    [InlineData("image", "platform.image")]
    [InlineData("token-classifier", "platform.token-classifier")]
    [InlineData("a.b", "platform[\"a.b\"]")]
    [InlineData("say \"hi\"", "platform[\"say \\\"hi\\\"\"]")]
    [InlineData("", "platform[\"\"]")]
    public void A_key_that_is_not_plain_stands_in_quotes(string key, string path) => Assert.Equal(path, SettingsPath.Below("platform", key));

    [Fact]
    public void An_item_stands_in_brackets() => Assert.Equal("platform.zones[1]", SettingsPath.Below("platform.zones", 1));

    [Theory]
    [InlineData("platform.zones[1]", "platform.zones")]
    [InlineData("platform.zones", "platform")]
    [InlineData("platform.labels[\"a.b/c\"]", "platform.labels")]
    [InlineData("platform.labels[\"a.b/c\"].more", "platform.labels[\"a.b/c\"]")]
    [InlineData("platform", null)]
    public void What_is_above_is_all_but_the_last_part(string path, string? above) => Assert.Equal(above, SettingsPath.Above(path));
}
