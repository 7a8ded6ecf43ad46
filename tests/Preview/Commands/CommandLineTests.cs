using MlPlatform.Preview.Commands;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Tests.Engine;
using MlPlatform.Preview.Wire;
using MlPlatform.Tests.Support;
using Spectre.Console.Testing;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly StringWriter output = new();
    readonly StringWriter error = new();

    public CommandLineTests()
    {
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.dev.yaml", "config:\n  size: 3\n");
        folder.Write("Pulumi.prod.yaml", "");
    }

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Preview_shows_the_tree()
    {
        Assert.Equal(0, await RunAsync("preview", "dev"));

        GoldenFile.Same("preview.txt", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Preview_on_a_terminal_shows_how_far_it_is()
    {
        using var terminal = new TestConsole { EmitAnsiSequences = false };
        terminal.Profile.Width = 200;
        using var status = new TestConsole();

        Assert.Equal(0, await RunAsync(Host() with { Terminal = terminal, ErrorTerminal = status }, "preview", "dev"));

        Assert.Contains("kubernetes:core/v1:Namespace", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Planning dev", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_writes_json_beside_the_tree_or_in_its_place()
    {
        Assert.Equal(0, await RunAsync("preview", "dev", "--json", "plan.json"));
        var file = File.ReadAllText(folder["plan.json"]);
        Assert.Contains("to create", output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();

        Assert.True(await RunAsync("preview", "dev", "--json", "-") == 0, error.ToString());

        Assert.Equal(file, output.ToString());
        GoldenFile.Same("preview.json", file);
        Assert.DoesNotContain(folder.Path, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_writes_the_objects()
    {
        Assert.Equal(0, await RunAsync("render", "dev", "--out", "rendered"));

        Assert.Equal("Rendered 2 objects and the values of 1 chart to rendered\n", output.ToString());
        Assert.Equal(
            ["rendered/.mlplatform-rendered", "rendered/_cluster/namespace-fraud.yaml", "rendered/fraud/configmap-settings.yaml", "rendered/fraud/metrics.values.yaml"],
            folder.Files.Where(file => file.StartsWith("rendered/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Render_says_what_hints_say()
    {
        await RunAsync(Host() with { Hints = plan => new() { Externals = [new("Service", "fraud", $"{plan.Stack}-gateway")] } }, "render", "dev", "--out", "rendered");

        Assert.Equal("# external: Service fraud/dev-gateway\n", File.ReadAllText(folder["rendered/_external.yaml"]));
    }

    [Fact]
    public async Task Stacks_lists_the_stacks()
    {
        Assert.Equal(0, await RunAsync("stacks"));

        Assert.Equal("dev\nprod\n", output.ToString());
    }

    [Fact]
    public async Task The_projects_folder_can_be_named()
    {
        using var other = new TempFolder();

        Assert.Equal(0, await RunAsync(Host() with { Directory = other.Path }, "stacks", "--cwd", folder.Path));
        Assert.Equal("dev\nprod\n", output.ToString());
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help", "-h")]
    [InlineData("help-preview", "preview", "--help")]
    [InlineData("help-render", "render", "--help")]
    [InlineData("help-capacity", "capacity", "--help")]
    [InlineData("help-check", "check", "--help")]
    [InlineData("help-cost", "cost", "--help")]
    public async Task Help_says_how_each_command_is_called(string golden, params string[] args)
    {
        Assert.Equal(0, await RunAsync(args));

        GoldenFile.Same($"{golden}.txt", string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())));
    }

    [Theory]
    [InlineData("error: Unknown command 'preveiw'. Did you mean 'preview'?\n  preveiw dev\n  ^^^^^^^\n", "preveiw", "dev")]
    [InlineData("error: Unknown command 'up'. There are capacity, check, cost, explain, gpus, mig, preview, quotas, render, schema, stacks.\n  up dev\n  ^^\n", "up", "dev")]
    [InlineData("error: Unknown option '--jsn'. Did you mean '--json'?\n  preview dev --jsn plan.json\n              ^^^^^\n", "preview", "dev", "--jsn", "plan.json")]
    [InlineData("error: Unknown option '--outt'. Did you mean '--out'?\n  render dev --outt=x\n             ^^^^^^\n", "render", "dev", "--outt=x")]
    [InlineData("error: Unknown option '--quiet'. There are --cwd, --help.\n  stacks --quiet\n         ^^^^^^^\n", "stacks", "--quiet")]
    [InlineData("error: Command 'preview' is missing required argument 'STACK'.\nStacks: dev, prod.\n", "preview")]
    [InlineData("error: Command 'render' is missing required option 'out'.\n", "render", "dev")]
    [InlineData("error: There is no stack 'nosuch': Pulumi.nosuch.yaml is not there. Stacks: dev, prod.\n", "preview", "nosuch")]
    [InlineData("error: There is no stack 'dve': Pulumi.dve.yaml is not there. Stacks: dev, prod. Did you mean 'dev'?\n", "render", "dve", "--out", "rendered")]
    [InlineData("error: There is no stack 'nosuch': Pulumi.nosuch.yaml is not there. Stacks: dev, prod.\n", "preview", "nosuch", "--json", "plan.json")]
    public async Task A_mistake_is_told_with_what_was_meant_and_nothing_is_written(string message, params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));

        Assert.Equal(message, error.ToString());
        Assert.Empty(output.ToString());
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.yaml"], folder.Files);
    }

    [Fact]
    public async Task A_broken_stack_file_tells_every_problem()
    {
        folder.Write("Pulumi.dev.yaml", "config:\n  a: 1\n  a: 2\nextra: 1\n");

        Assert.Equal(1, await RunAsync("preview", "dev"));

        Assert.Equal(
            "error: Pulumi.dev.yaml:3:3: config.a: the key stands twice, first on line 2. Keep one of the two.\n" +
            "Pulumi.dev.yaml:4:1: extra: a stack file has no such key; there are config, encryptedkey, encryptionsalt, environment, secretsprovider. Settings of the program stand under 'config'.\n",
            error.ToString());
    }

    [Theory]
    [InlineData("preview", "prod", "--json", "plan.json")]
    [InlineData("render", "prod", "--out", "rendered")]
    public async Task A_program_that_fails_says_why_and_nothing_is_written(params string[] args)
    {
        Assert.Equal(1, await RunAsync(args));

        Assert.Equal("error: stack prod can't be planned.\n  There is no prod yet.\n", error.ToString());
        Assert.Empty(output.ToString());
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.yaml"], folder.Files);
    }

    [Fact]
    public async Task A_file_that_can_not_be_written_is_told()
    {
        Assert.Equal(1, await RunAsync("preview", "dev", "--json", "no/such/plan.json"));

        Assert.Equal("error: no/such/plan.json can't be written: its folder is not there.\n", error.ToString());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task An_interrupt_ends_a_program_that_hangs()
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var host = Host() with { Program = () => new TaskCompletionSource<int>().Task };

        Assert.Equal(1, await CommandLine.RunAsync(["render", "dev", "--out", "rendered"], host, interrupt.Token).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal("error: interrupted; nothing was written.\n", error.ToString());
    }

    [Fact]
    public async Task Two_previews_are_the_same_byte_for_byte()
    {
        await RunAsync("preview", "dev", "--json", "-");
        var first = output.ToString();
        output.GetStringBuilder().Clear();
        using var other = new TempFolder();
        other.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        other.Write("Pulumi.dev.yaml", "config:\n  size: 3\n");

        await RunAsync(Host() with { Directory = other.Path }, "preview", "dev", "--json", "-");

        Assert.Equal(first, output.ToString());
    }

    CommandHost Host() => new() { Program = RawProgram.Of(Steps), Directory = folder.Path, Out = output, Error = error };

    Task<int> RunAsync(params string[] args) => RunAsync(Host(), args);

    static Task<int> RunAsync(CommandHost host, params string[] args) => CommandLine.RunAsync(args, host, CancellationToken.None);

    static async Task Steps(RawProgram program)
    {
        var stack = await program.RegisterStackAsync();
        if (stack.Contains(":prod::", StringComparison.Ordinal))
        {
            await program.Engine.LogAsync(new() { Severity = Pulumirpc.LogSeverity.Error, Message = "There is no prod yet." });
            return;
        }

        var fraud = await program.RegisterAsync("kubernetes:core/v1:Namespace", "fraud", Object(("metadata", Object(("name", Text("fraud"))))), stack);
        await program.RegisterAsync("kubernetes:core/v1:ConfigMap", "settings", Object(("metadata", Object(("name", Text("settings")), ("namespace", Text("fraud")))), ("data", Object(("password", Secret("hunter2"))))), fraud.Urn);
        await program.RegisterAsync("kubernetes:helm.sh/v3:Release", "metrics", Object(("chart", Text("metrics")), ("namespace", Text("fraud"))), stack);
        await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = stack, Outputs = StructWriter.Write(Object(("address", Unknown))) });
    }
}
