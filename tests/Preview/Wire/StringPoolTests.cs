using System.Text;
using MlPlatform.Preview.Wire;

namespace MlPlatform.Preview.Tests.Wire;

public sealed class StringPoolTests
{
    [Fact]
    public void A_short_text_is_one_string_however_it_comes()
    {
        var pool = new StringPool();

        var first = pool.Get("metadata"u8);

        Assert.Same(first, pool.Get("metadata"u8));
        Assert.Same(first, pool.Get(new string("metadata".AsSpan())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00e4\u20ac")]
    [InlineData("a text that is longer than what is worth keeping once, since it hardly comes again")]
    public void Any_text_is_itself(string text)
    {
        var pool = new StringPool();

        Assert.Equal(text, pool.Get(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, pool.Get(text));
    }

    [Fact]
    public void More_texts_than_it_has_places_for_stay_right() =>
        Assert.All(Enumerable.Range(0, 20_000).Select(i => $"k{i}").ToArray(), text => Assert.Equal(text, Pool.Get(Encoding.UTF8.GetBytes(text))));

    static readonly StringPool Pool = new();
}
