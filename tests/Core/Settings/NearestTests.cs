using CsCheck;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Tests.Settings;

public sealed class NearestTests
{
    static readonly string[] Keys = ["cpu", "gpus", "image", "maxReplicas", "memoryGiB", "minReplicas", "port"];

    static readonly Gen<string> Words = Gen.String[Gen.Char["abcXY"], 0, 12];

    [Theory]
    [InlineData("minReplica", "minReplicas")]
    [InlineData("minreplicas", "minReplicas")]
    [InlineData("minRepilcas", "minReplicas")]
    [InlineData("max_replicas", "maxReplicas")]
    [InlineData("memoryGb", "memoryGiB")]
    [InlineData("gpu", "gpus")]
    [InlineData("GPU", "gpus")]
    [InlineData("CPU", "cpu")]
    [InlineData("prot", "port")]
    public void A_misspelt_word_finds_the_one_that_was_meant(string word, string meant) => Assert.Equal(meant, Nearest.To(word, Keys));

    [Theory]
    [InlineData("replicas")]
    [InlineData("tolerations")]
    [InlineData("xyz")]
    [InlineData("")]
    public void A_word_far_from_all_finds_none(string word) => Assert.Null(Nearest.To(word, Keys));

    [Fact]
    public void Of_several_alike_the_first_in_ordinal_order_wins()
    {
        Assert.Equal("bat", Nearest.To("xat", ["cat", "bat", "hat"]));
        Assert.Equal("bat", Nearest.To("xat", ["hat", "bat", "cat"]));
    }

    [Fact]
    public void An_exact_word_wins_over_its_near_ones() => Assert.Equal("maxReplicas", Nearest.To("maxReplicas", ["minReplicas", "maxReplicas"]));

    [Fact]
    public void A_word_among_the_candidates_is_its_own_nearest() =>
        Gen.Select(Words, Words.Array[0, 8]).Where((word, _) => word.Length > 0).Sample((word, others) =>
            Assert.Equal(word, Nearest.To(word, [.. others.Where(other => !other.Equals(word, StringComparison.OrdinalIgnoreCase)), word])));

    [Fact]
    public void The_order_of_the_candidates_never_matters() =>
        Gen.Select(Words, Words.Array[0, 8]).Sample((word, candidates) =>
            Assert.Equal(Nearest.To(word, candidates), Nearest.To(word, candidates.Reverse())));

    [Fact]
    public void One_typing_error_in_a_word_is_always_found() =>
        Gen.Select(Words, Gen.Int[0, 12], Gen.Char["abc"]).Where((word, _, _) => word.Length > 0).Sample((word, at, letter) =>
            Assert.Equal(word, Nearest.To(word.Insert(Math.Min(at, word.Length), letter.ToString()), [word])));
}
