using MlPlatform.Preview.Plans;
using Pulumirpc;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Engine;

public sealed class LogTests
{
    [Fact]
    public async Task Messages_become_notes_and_passing_ones_and_the_sdks_diary_do_not()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            var main = await program.RegisterAsync("a:b:Thing", "main");
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Info, Message = "hello", Urn = main.Urn });
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Info, Message = "hello", Urn = main.Urn });
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Warning, Message = "careful" });
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Debug, Message = "diary" });
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Info, Message = "50 %", Ephemeral = true });
        });

        const string urn = "urn:pulumi:dev::shop::a:b:Thing::main";
        Assert.Equal([new(NoteSeverity.Warning, "careful"), new(NoteSeverity.Info, "hello", urn), new PlanNote(NoteSeverity.Info, "hello", urn)], result.Plan.Notes);
    }

    [Fact]
    public async Task An_error_that_is_only_logged_fails_the_run()
    {
        var result = await RawProgram.PlanAsync(async program => await program.Engine.LogAsync(new() { Severity = LogSeverity.Error, Message = "bad" }));

        Assert.Equal((false, 1), (result.Succeeded, result.ExitCode));
        Assert.Equal(["bad"], result.Errors);
        Assert.Equal([new(NoteSeverity.Error, "bad")], result.Plan.Notes);
    }

    [Fact]
    public async Task Secrets_that_are_registered_are_masked_in_messages_and_on_the_console()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            await program.RegisterAsync("a:b:Thing", "main", Object(("password", Secret("hunter2")), ("key", Secret(Object(("pem", Text("-----BEGIN\nabcdef\n-----END")))))));
            Console.WriteLine("the password is hunter2");
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Info, Message = "password=hunter2" });
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Error, Message = "hunter2 is wrong, and so is abcdef" });
        });

        Assert.Equal("the password is [secret]\n", result.ConsoleOutput.ReplaceLineEndings("\n"));
        Assert.Equal(["[secret] is wrong, and so is [secret]"], result.Errors);
        Assert.Equal(["[secret] is wrong, and so is [secret]", "password=[secret]"], result.Plan.Notes.Select(note => note.Text));
    }
}
