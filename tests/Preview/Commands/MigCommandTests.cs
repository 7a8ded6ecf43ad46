using MlPlatform.Preview.Commands;
using MlPlatform.Tests.Support;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class MigCommandTests : IDisposable
{
    readonly StringWriter output = new();
    readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData("mig", "H100-80GB", "1g.10gb x 7")]
    [InlineData("mig-mixed", "A100-40GB", "3g.20gb x 1, all x 1g.5gb", "--gpus", "8")]
    [InlineData("mig-stranded", "rtx pro 6000", "2g.48gb+gfx, 1g.24gb+me", "--gpus", "2")]
    public async Task A_layout_that_fits_is_drawn_with_what_follows_from_it(string golden, params string[] args)
    {
        Assert.Equal((0, ""), (await RunAsync(args), error.ToString()));

        GoldenFile.Same($"{golden}.txt", output.ToString());
    }

    [Fact]
    public async Task A_layout_may_stand_without_quotes()
    {
        Assert.Equal(0, await RunAsync("b200", "all", "x", "1g.23gb"));

        Assert.StartsWith("B200-180GB holds 1g.23gb x 7.\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "error: A100-80GB can't hold 1g.10gb x 3, 2g.20gb x 1, 3g.40gb x 1:\n"
        + "8 of 7 compute slices: 1g.10gb x 3 takes 3, 2g.20gb x 1 takes 2, 3g.40gb x 1 takes 3\n"
        + "9 of 8 memory slices: 1g.10gb x 3 takes 3, 2g.20gb x 1 takes 2, 3g.40gb x 1 takes 4\n"
        + "Take fewer or smaller slices. Nearest are '1g.10gb x 2, 2g.20gb x 1, 3g.40gb x 1'; '1g.10gb x 4, 3g.40gb x 1'; '1g.10gb x 3, 2g.20gb x 2'.\n",
        "A100-80GB",
        "1g.10gb x 3, 2g.20gb x 1, 3g.40gb x 1")]
    [InlineData(
        "error: There is no 2g.40gb on B200-180GB; its profiles are '1g.23gb', '1g.23gb+me', '1g.45gb', '2g.45gb', '3g.90gb', '4g.90gb', '7g.180gb'.\n"
        + "Did you mean '2g.45gb'? Nearest is '2g.45gb x 1'.\n",
        "B200",
        "2g.40gb x 1")]
    [InlineData(
        "error: A100-40GB can't hold 1g.5gb x 1, 3g.20gb x 2:\n"
        + "9 of 8 memory slices: 1g.5gb x 1 takes 1, 3g.20gb x 2 takes 8\n"
        + "3g.20gb x 2 take all memory slices: no start is left for 1g.5gb, which begins at memory slice 0, 1, 2, 3, 4, 5 or 6\n"
        + "Take fewer or smaller slices. Nearest are '3g.20gb x 2'; '1g.5gb x 1, 2g.10gb x 1, 3g.20gb x 1'; '1g.5gb x 1, 1g.10gb x 1, 3g.20gb x 1'.\n",
        "A100-40GB",
        "3g.20gb x 2, 1g.5gb x 1")]
    [InlineData("error: 'A100' may be A100-40GB or A100-80GB. Name one of them.\n", "A100", "1g.5gb")]
    [InlineData(
        "error: L4 can't be cut (MIG). Those that can are A100-40GB, A100-80GB, A30, B200-180GB, B300-269GB, GB200-186GB, GB300-278GB, GH200-144GB, GH200-96GB, H100-80GB, H100-NVL-94GB, "
        + "H200-141GB, RTX-PRO-4500, RTX-PRO-6000.\n",
        "l4",
        "1g.5gb")]
    [InlineData("error: There is no GPU 'B2000'. Did you mean 'B200'?\n", "B2000", "1g.5gb")]
    [InlineData("error: --gpus is 0; allowed is 1 to 16.\n", "B200", "1g.23gb", "--gpus", "0")]
    [InlineData("error: 'none' leaves the GPU whole: there is nothing to prove.\n", "B200", "none")]
    [InlineData("error: Command 'mig' is missing required argument 'LAYOUT'.\n", "B200")]
    public async Task What_is_refused_is_told_with_the_reason_and_what_is_near(string message, params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));

        Assert.Equal(message, error.ToString());
        Assert.Empty(output.ToString());
    }

    Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(
        ["mig", .. args],
        new CommandHost { Program = () => Task.FromResult(0), Out = output, Error = error },
        CancellationToken.None);
}
