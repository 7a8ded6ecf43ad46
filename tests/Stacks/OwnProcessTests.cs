using System.Diagnostics;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Projects;
using MlPlatform.Tests.Support;

namespace MlPlatform.Stacks.Tests;

/// <summary>The built program in a process of its own, started as the Pulumi CLI starts it: no arguments, the engine in the environment.</summary>
public sealed class OwnProcessTests
{
    [Fact]
    public async Task It_registers_what_it_registers_in_this_process()
    {
        var stack = Project.Find(RepositoryRoot.Path).Load("prod");

        var apart = await OfflineEngine.PlanAsync(ProgramProcess, stack);

        Assert.Equal(0, apart.ExitCode);
        Assert.Equal(PlanJson.Write(await Repository.PlanOf("prod")), PlanJson.Write(apart.Plan));
    }

    [Fact]
    public async Task A_broken_rule_ends_it_with_32_and_a_message_in_the_log_of_the_engine()
    {
        var apart = await OfflineEngine.PlanAsync(ProgramProcess, new()
        {
            Project = "mlplatform",
            Stack = "test",
            Values = new Dictionary<string, string> { ["mlplatform:platform"] = """{ "cluster": { "cloud": "aws", "name": "dev", "region": "us-east-1" } }""" },
        });

        Assert.Equal(32, apart.ExitCode);
        Assert.Contains("platform.cluster.administrators", Assert.Single(apart.Errors), StringComparison.Ordinal);
    }

    // It inherits the environment of the run.
    static async Task<int> ProgramProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(StackProgram).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        return process.ExitCode;
    }
}
