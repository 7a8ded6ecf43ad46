namespace Sdk.Tests;

public sealed class RunnerTests
{
    [Fact]
    public async Task What_is_done_before_the_program_is_tracked_does_not_end_the_run()
    {
        var context = Program.Context(new());
        context.Runner.Track(Task.CompletedTask);
        var done = false;
        await context.RunAsync(async () =>
        {
            await Wire.LaterAsync();
            done = true;
        });

        Assert.True(done);
    }

    [Fact]
    public async Task What_the_program_starts_and_leaves_is_waited_for()
    {
        var context = Program.Context(new());
        var left = Task.CompletedTask;
        await context.RunAsync(() =>
        {
            left = Wire.LaterAsync();
            context.Runner.Track(left);
            return Task.CompletedTask;
        });

        Assert.True(left.IsCompleted);
    }
}
