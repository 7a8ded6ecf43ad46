using System.Net;
using System.Net.Http;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Tests.Engine;

namespace MlPlatform.Preview.Tests.Running;

[Collection(ProcessWide.Name)]
public sealed class ProcessStateTests
{
    static readonly StackConfig Stack = new()
    {
        Project = "shop",
        Stack = "dev",
        Values = new Dictionary<string, string> { ["shop:size"] = "3", ["shop:list"] = "[1]" },
        SecretKeys = ["shop:size"],
    };

    [Fact]
    public async Task The_program_reads_what_pulumi_would_set()
    {
        Dictionary<string, string?>? seen = null;

        await OfflineEngine.PlanAsync(
            () =>
            {
                seen = Variables();
                return Task.FromResult(0);
            },
            Stack);

        Assert.Matches("^127.0.0.1:[0-9]+$", seen!["PULUMI_MONITOR"]);
        Assert.Equal(seen["PULUMI_MONITOR"], seen["PULUMI_ENGINE"]);
        Assert.Equal(("shop", "dev", "organization"), (seen["PULUMI_PROJECT"], seen["PULUMI_STACK"], seen["PULUMI_ORGANIZATION"]));
        Assert.Equal(("true", "false", "16"), (seen["PULUMI_DRY_RUN"], seen["PULUMI_QUERY_MODE"], seen["PULUMI_PARALLEL"]));
        Assert.Equal("""{"shop:size":"3","shop:list":"[1]"}""", seen["PULUMI_CONFIG"]);
        Assert.Equal("""["shop:size"]""", seen["PULUMI_CONFIG_SECRET_KEYS"]);
        Assert.Equal(Directory.GetCurrentDirectory(), seen["PULUMI_ROOT_DIRECTORY"]);
    }

    [Fact]
    public async Task The_environment_is_as_before_once_the_first_call_has_returned_and_after_a_failed_run()
    {
        Environment.SetEnvironmentVariable("PULUMI_STACK", "mine");
        Environment.SetEnvironmentVariable("PULUMI_TRACING", "http://nowhere");
        try
        {
            var before = Variables();
            var called = new TaskCompletionSource();
            var end = new TaskCompletionSource<int>();
            Dictionary<string, string?>? inside = null;

            var run = OfflineEngine.PlanAsync(
                () =>
                {
                    inside = Variables();
                    called.SetResult();
                    return end.Task;
                },
                Stack);
            await called.Task;
            Assert.True(SpinWait.SpinUntil(() => Variables().SequenceEqual(before), TimeSpan.FromSeconds(10)));
            end.SetResult(32);
            await run;
            await OfflineEngine.PlanAsync(() => throw new InvalidOperationException(), Stack);

            Assert.Null(inside!["PULUMI_TRACING"]);
            Assert.Equal(before, Variables());
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_STACK", null);
            Environment.SetEnvironmentVariable("PULUMI_TRACING", null);
        }
    }

    [Fact]
    public async Task The_exit_code_of_the_process_is_as_before()
    {
        var before = Environment.ExitCode;
        Environment.ExitCode = 3;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => OfflineEngine.PlanAsync(
                async () =>
                {
                    Environment.ExitCode = 32;
                    await Task.Delay(10 * i);
                    return 32;
                },
                Stack)));

            Assert.Equal(3, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    [Fact]
    public async Task The_console_gets_what_others_write_and_the_result_what_the_program_writes()
    {
        var before = Console.Out;
        using var console = new StringWriter();
        Console.SetOut(console);
        try
        {
            var result = await RawProgram.PlanAsync(async program =>
            {
                await program.RegisterStackAsync();
                Console.Write("a");
                Console.Write('b');
                Console.WriteLine(1);
                Console.Out.WriteLine("c {0}", "d");
                await Console.Error.WriteLineAsync("e");
                Console.Out.Write(['f', 'g'], 1, 1);
                Console.WriteLine();
            });
            Console.WriteLine("mine");

            Assert.Equal("ab1\nc d\ne\ng\n", result.ConsoleOutput.ReplaceLineEndings("\n"));
            Assert.Equal("mine\n", console.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public async Task A_proxy_that_is_dead_is_passed_by_for_the_engine_alone()
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1") { BypassProxyOnLocal = false };
        try
        {
            var result = await RawProgram.PlanAsync(program => program.RegisterStackAsync());

            Assert.True(result.Succeeded, string.Join('\n', result.Errors));
            Assert.False(HttpClient.DefaultProxy.IsBypassed(new Uri("http://example.com")));
            Assert.False(HttpClient.DefaultProxy.IsBypassed(new Uri("http://127.0.0.1:9999")));
            Assert.Equal(new Uri("http://127.0.0.1:1"), HttpClient.DefaultProxy.GetProxy(new Uri("http://example.com")));
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    static Dictionary<string, string?> Variables() =>
        new[]
        {
            "PULUMI_MONITOR", "PULUMI_ENGINE", "PULUMI_PROJECT", "PULUMI_STACK", "PULUMI_ORGANIZATION", "PULUMI_DRY_RUN", "PULUMI_QUERY_MODE",
            "PULUMI_PARALLEL", "PULUMI_CONFIG", "PULUMI_CONFIG_SECRET_KEYS", "PULUMI_ROOT_DIRECTORY", "PULUMI_TRACING",
        }.ToDictionary(name => name, Environment.GetEnvironmentVariable);
}
