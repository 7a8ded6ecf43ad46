using MlPlatform.Core.Mig;

namespace MlPlatform.Core.Tests.Mig;

public sealed class MigCompilerTests
{
    static MigCompiled Compile(string gpu, string layout) => MigCompiler.Compile(MigGeometries.Find(gpu)!, layout);

    static string Text(string gpu, string layout)
    {
        var problem = Compile(gpu, layout).Problem!;
        return $"{problem.Message}\n{problem.Mend}";
    }

    [Fact]
    public void Eight_of_seven_compute_slices_are_refused_with_the_layouts_that_fit() =>
        Assert.Equal(
            """
            A100-80GB can't hold 1g.10gb x 3, 2g.20gb x 1, 3g.40gb x 1:
            8 of 7 compute slices: 1g.10gb x 3 takes 3, 2g.20gb x 1 takes 2, 3g.40gb x 1 takes 3
            9 of 8 memory slices: 1g.10gb x 3 takes 3, 2g.20gb x 1 takes 2, 3g.40gb x 1 takes 4
            Take fewer or smaller slices. Nearest are '1g.10gb x 2, 2g.20gb x 1, 3g.40gb x 1'; '1g.10gb x 4, 3g.40gb x 1'; '1g.10gb x 3, 2g.20gb x 2'.
            """,
            Text("A100-80GB", "1g.10gb x 3, 2g.20gb x 1, 3g.40gb x 1"));

    [Fact]
    public void A_profile_that_the_GPU_has_not_is_told_with_the_one_that_was_meant() =>
        Assert.Equal(
            """
            There is no 2g.40gb on B200-180GB; its profiles are '1g.23gb', '1g.23gb+me', '1g.45gb', '2g.45gb', '3g.90gb', '4g.90gb', '7g.180gb'.
            Did you mean '2g.45gb'? Nearest is '2g.45gb x 1'.
            """,
            Text("B200-180GB", "2g.40gb x 1"));

    [Fact]
    public void Seven_compute_slices_that_find_no_place_are_refused() =>
        Assert.Equal(
            """
            A100-40GB can't hold 1g.5gb x 1, 3g.20gb x 2:
            9 of 8 memory slices: 1g.5gb x 1 takes 1, 3g.20gb x 2 takes 8
            3g.20gb x 2 take all memory slices: no start is left for 1g.5gb, which begins at memory slice 0, 1, 2, 3, 4, 5 or 6
            Take fewer or smaller slices. Nearest are '3g.20gb x 2'; '1g.5gb x 1, 2g.10gb x 1, 3g.20gb x 1'; '1g.5gb x 1, 1g.10gb x 1, 3g.20gb x 1'.
            """,
            Text("A100-40GB", "3g.20gb x 2, 1g.5gb x 1"));

    [Fact]
    public void Media_extensions_are_had_once()
    {
        Assert.Null(Compile("A30", "1g.6gb+me x 1, 1g.6gb x 3").Problem);
        Assert.Contains("2 instances with media extensions (1g.6gb+me x 1, 2g.12gb+me x 1), which a GPU has once", Text("A30", "1g.6gb+me, 2g.12gb+me"), StringComparison.Ordinal);
        Assert.Contains("2 instances with media extensions (1g.10gb+me x 2), which a GPU has once", Text("H100-80GB", "1g.10gb+me x 2"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_with_all_media_engines_leaves_none()
    {
        Assert.Null(Compile("RTX-PRO-6000", "1g.24gb+me.all x 1, 1g.24gb-me x 3").Problem);
        Assert.Contains("7 of 4 media engines: 1g.24gb x 3 takes 3, 1g.24gb+me.all x 1 takes 4", Text("RTX-PRO-6000", "1g.24gb+me.all x 1, 1g.24gb x 3"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1g.10gb x 7", "1g.10gb x 7")]
    [InlineData("7 x 1g.10gb", "1g.10gb x 7")]
    [InlineData("  1G.10GB  X 7 ", "1g.10gb x 7")]
    [InlineData("1g.10gbx7", "1g.10gb x 7")]
    [InlineData("3g.40gb", "3g.40gb x 1")]
    [InlineData("3g.40gb, 1g.10gb x 2, 1g.10gb", "1g.10gb x 3, 3g.40gb x 1")]
    [InlineData("all x 1g.10gb", "1g.10gb x 7")]
    [InlineData("3g.40gb x 1, all x 1g.10gb", "1g.10gb x 4, 3g.40gb x 1")]
    [InlineData("1g.20gb x all, 3g.40gb", "1g.20gb x 2, 3g.40gb x 1")]
    public void A_layout_may_be_written_in_several_ways(string text, string layout) => Assert.Equal(layout, Compile("H100-80GB", text).Layout!.Text);

    [Theory]
    [InlineData("", "\"\" can't be read")]
    [InlineData("1g.10gb x", "\"1g.10gb x\" can't be read")]
    [InlineData("1g.10gb x 2; 2g.20gb x 1", "can't be read")]
    [InlineData("2 x 1g.10gb x 2", "can't be read")]
    [InlineData("1g.10gb x 0", "has the count 0; allowed is 1 or more, and 'all'.")]
    [InlineData("1g.10gb x 99999999999", "has the count 99999999999")]
    [InlineData("all x 1g.10gb, all x 2g.20gb", "'all' stands twice")]
    [InlineData("3g.40gb x 2, all x 1g.10gb", "3g.40gb x 2 leave no room for 1g.10gb.")]
    [InlineData("1g.10gb.mee", "Did you mean '1g.10gb+me'?")]
    [InlineData("1g.10gb.me x 1, 9g.900gb", "There is no 1g.10gb.me and no 9g.900gb on H100-80GB")]
    public void What_can_not_be_meant_is_told(string text, string told) => Assert.Contains(told, Text("H100-80GB", text), StringComparison.Ordinal);

    [Fact]
    public void None_leaves_the_GPU_whole() => Assert.Equal(new MigCompiled(null, null), Compile("H100-80GB", "none"));

    [Theory]
    [InlineData("1g.10gb x 7", 0, 1)]
    [InlineData("3g.40gb x 2", 1, 0)]
    [InlineData("2g.20gb x 1", 5, 6)]
    [InlineData("7g.80gb x 1", 0, 0)]
    public void Slices_that_nothing_uses_are_counted(string layout, int compute, int memory)
    {
        var compiled = Compile("H100-80GB", layout).Layout!;
        Assert.Equal((compute, memory), (compiled.StrandedComputeSlices, compiled.StrandedMemorySlices));
    }
}
