using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Tests.Engine;

namespace MlPlatform.Preview.Tests.Running;

public sealed class ProgramRunTests
{
    static readonly StackConfig Stack = new() { Project = "shop", Stack = "dev" };

    [Fact]
    public async Task A_program_that_throws_fails_with_its_message_and_no_stack_frames()
    {
        var result = await OfflineEngine.PlanAsync(() => throw new InvalidOperationException("no engine"), Stack);

        Assert.Equal((false, 1), (result.Succeeded, result.ExitCode));
        Assert.Equal(["The program failed with an unhandled exception:\nSystem.InvalidOperationException: no engine"], result.Errors);
    }

    [Fact]
    public async Task A_program_that_throws_later_fails_the_same_way()
    {
        var result = await OfflineEngine.PlanAsync(
            async () =>
            {
                await Task.Yield();
                throw new AggregateException(new ArgumentException("bad"));
            },
            Stack);

        Assert.Equal(["The program failed with an unhandled exception:\nSystem.ArgumentException: bad"], result.Errors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(255)]
    public async Task A_program_that_ends_with_an_exit_code_and_no_word_fails(int code)
    {
        var result = await OfflineEngine.PlanAsync(() => Task.FromResult(code), Stack);

        Assert.Equal((false, code), (result.Succeeded, result.ExitCode));
        Assert.Equal([$"The program ended with exit code {code} and said no reason."], result.Errors);
    }

    [Fact]
    public async Task A_program_that_registers_nothing_gives_an_empty_plan_with_a_note()
    {
        var result = await OfflineEngine.PlanAsync(() => Task.FromResult(0), Stack);

        Assert.True(result.Succeeded);
        Assert.Equal([new(NoteSeverity.Warning, "The program registered nothing with the engine: is it a Pulumi program?")], result.Plan.Notes);
    }

    [Fact]
    public async Task What_reading_the_stack_left_open_is_a_note()
    {
        var result = await RawProgram.PlanAsync(program => program.RegisterStackAsync(), stack: Stack with { Remarks = ["half of it"] });

        Assert.Equal([new(NoteSeverity.Warning, "half of it")], result.Plan.Notes);
    }

    [Fact]
    public async Task A_program_that_hangs_can_be_given_up()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            OfflineEngine.PlanAsync(() => new TaskCompletionSource<int>().Task, Stack, cancellationToken: cancel.Token).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_program_that_hangs_in_its_first_call_can_be_given_up_and_the_next_one_runs()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var hang = new ManualResetEventSlim();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OfflineEngine.PlanAsync(
            () =>
            {
                hang.Wait();
                return Task.FromResult(0);
            },
            Stack,
            cancellationToken: cancel.Token).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.True((await RawProgram.PlanAsync(program => program.RegisterStackAsync()).WaitAsync(TimeSpan.FromSeconds(30))).Succeeded);
        hang.Set();
    }

    [Fact]
    public async Task Eight_runs_side_by_side_don_t_mix()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => RawProgram.PlanAsync(
            async program =>
            {
                var stack = await program.RegisterStackAsync();
                Console.WriteLine($"this is {i}");
                for (var r = 0; r <= i; r++)
                    await program.RegisterAsync("a:b:Thing", $"run{i}-{r}", parent: stack);
            },
            stack: Stack with { Stack = $"s{i}" })));

        for (var i = 0; i < 8; i++)
        {
            Assert.True(results[i].Succeeded);
            Assert.Equal(i + 2, results[i].Plan.Resources.Count);
            Assert.All(results[i].Plan.Resources, resource => Assert.StartsWith($"urn:pulumi:s{i}::", resource.Urn, StringComparison.Ordinal));
            Assert.Equal($"this is {i}\n", results[i].ConsoleOutput.ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public async Task The_same_program_gives_the_same_plan_after_a_failed_run()
    {
        var fail = false;
        Task Steps(RawProgram program) => fail ? throw new InvalidOperationException() : program.RegisterAsync("a:b:Thing", "main");
        var first = await RawProgram.PlanAsync(Steps);
        fail = true;
        var second = await RawProgram.PlanAsync(Steps);
        fail = false;
        var third = await RawProgram.PlanAsync(Steps);

        Assert.False(second.Succeeded);
        Assert.Equal(PlanJson.Write(first.Plan), PlanJson.Write(third.Plan));
    }
}
