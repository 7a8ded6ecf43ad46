using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Running;

namespace MlPlatform.Preview.Tests.Running;

public sealed class ProgramErrorsTests
{
    [Fact]
    public void Stack_frames_and_paths_are_cut_and_the_rest_stays() =>
        Assert.Equal(
            "Running program 'shop.dll' failed with an unhandled exception:\n" +
            "System.InvalidOperationException: first line\nsecond line\n" +
            " ---> System.ArgumentException: inner",
            ProgramErrors.Clean(
                "Running program '/home/me/shop/bin/shop.dll' failed with an unhandled exception:\n" +
                "System.InvalidOperationException: first line\nsecond line\n" +
                " ---> System.ArgumentException: inner\n" +
                "   at Shop.Main() in /home/me/shop/Program.cs:line 3\n" +
                "   --- End of inner exception stack trace ---\n" +
                "   at Shop.Main() in /home/me/shop/Program.cs:line 9\n" +
                "--- End of stack trace from previous location ---\n" +
                "   at Pulumi.Deployment.Run()\n"));

    [Fact]
    public void A_windows_path_is_cut_too() =>
        Assert.Equal("Running program 'shop.dll' failed", ProgramErrors.Clean("Running program 'C:\\shop\\shop.dll' failed"));

    [Fact]
    public void A_message_that_repeats_a_refusal_is_left_out()
    {
        var errors = ProgramErrors.Of(
            [new(NoteSeverity.Error, "taken"), new(NoteSeverity.Error, "broken")],
            [new(NoteSeverity.Error, "RpcException: Status(Detail=\"taken\")"), new(NoteSeverity.Error, "other"), new(NoteSeverity.Error, "other"), new(NoteSeverity.Warning, "w")],
            thrown: null,
            exitCode: 32);

        Assert.Equal(["broken", "taken", "other"], errors);
    }

    [Fact]
    public void A_run_that_went_well_has_none() => Assert.Empty(ProgramErrors.Of([], [new(NoteSeverity.Info, "hello")], thrown: null, exitCode: 0));
}
