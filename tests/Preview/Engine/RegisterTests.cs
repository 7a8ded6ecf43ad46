using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Engine;

public sealed class RegisterTests
{
    const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    [Fact]
    public async Task Resources_are_in_the_plan_with_their_inputs_and_parents()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            var stack = await program.RegisterStackAsync();
            var component = await program.RegisterAsync("a:b:Component", "group", parent: stack, more: request => request.Custom = false);
            await program.RegisterAsync("a:b:Thing", "main", Object(("size", Number(3)), ("password", Secret("hunter2"))), component.Urn);
        });

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Plan.Notes);
        Assert.Equal(["urn:pulumi:dev::shop::a:b:Component$a:b:Thing::main", "urn:pulumi:dev::shop::a:b:Component::group", Stack], result.Plan.Resources.Select(resource => resource.Urn));
        var main = result.Plan.Resources[0];
        Assert.Equal(("a:b:Thing", "main", "urn:pulumi:dev::shop::a:b:Component::group", true), (main.Type, main.Name, main.Parent, main.Custom));
        Assert.Equal(Object(("size", Number(3)), ("password", Secret("hunter2"))), main.Inputs);
    }

    [Fact]
    public async Task Every_option_is_in_the_plan()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            var stack = await program.RegisterStackAsync();
            await program.RegisterAsync("a:b:Thing", "main", Object(("x", Number(1))), stack, request =>
            {
                request.Dependencies.Add([$"{stack}2", stack, stack]);
                request.PropertyDependencies.Add("x", new() { Urns = { stack } });
                request.PropertyDependencies.Add("y", new());
                request.Provider = $"urn:pulumi:dev::shop::pulumi:providers:a::a::{PlanUnknown.Sentinel}";
                request.Version = "1.2.3";
                request.PluginDownloadURL = "https://example.com";
                request.Protect = true;
                request.RetainOnDelete = false;
                request.DeletedWith = stack;
                request.ReplaceWith.Add(stack);
                request.DeleteBeforeReplaceDefined = true;
                request.IgnoreChanges.Add("a.b");
                request.ReplaceOnChanges.Add("c");
                request.AdditionalSecretOutputs.Add("password");
                request.AliasURNs.Add("urn:old");
                request.Aliases.Add(new Alias { Spec = new() { Name = "older", NoParent = true } });
                request.CustomTimeouts = new() { Create = "300000000000ns", Delete = "1m30s" };
                request.ImportId = "id-1";
                request.Hooks = new() { BeforeCreate = { "check" } };
                request.HideDiffs.Add("d");
                request.ReplacementTrigger = Google.Protobuf.ByteString.CopyFrom(Google.Protobuf.MessageExtensions.ToByteArray(Google.Protobuf.WellKnownTypes.Value.ForNumber(7)));
                request.EnvVarMappings.Add("A", "B");
            });
        });

        var main = result.Plan.Resources[0];
        Assert.Equal([Stack, $"{Stack}2"], main.Dependencies);
        Assert.Equal(["x"], main.PropertyDependencies.Keys);
        Assert.Equal([Stack], main.PropertyDependencies["x"]);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:a::a", main.Provider);
        Assert.Equal(("1.2.3", "https://example.com"), (main.Version, main.PluginDownloadUrl));
        Assert.Equal((true, false, false), (main.Protect, main.RetainOnDelete, main.DeleteBeforeReplace));
        Assert.Equal(Stack, main.DeletedWith);
        Assert.Equal([Stack], main.ReplaceWith);
        Assert.Equal(["a.b"], main.IgnoreChanges);
        Assert.Equal(["c"], main.ReplaceOnChanges);
        Assert.Equal(["password"], main.AdditionalSecretOutputs);
        Assert.Equal([new() { Urn = "urn:old" }, new() { Name = "older", NoParent = true }], main.Aliases);
        Assert.Equal(new PlanTimeouts(TimeSpan.FromMinutes(5), null, TimeSpan.FromSeconds(90)), main.CustomTimeouts);
        Assert.Equal("id-1", main.ImportId);
        Assert.Equal(["check"], main.Hooks!.BeforeCreate);
        Assert.Equal(["d"], main.HideDiffs);
        Assert.Equal(Number(7), main.ReplacementTrigger);
        Assert.Equal("B", main.EnvVarMappings["A"]);
    }

    [Fact]
    public async Task Options_that_are_not_given_are_not_in_the_plan()
    {
        var result = await RawProgram.PlanAsync(program => program.RegisterAsync("a:b:Thing", "main", more: request => request.Hooks = new()));

        var main = result.Plan.Resources[0];
        Assert.Equal((null, null, null, null), (main.Protect, main.RetainOnDelete, main.DeleteBeforeReplace, main.DeletedWith));
        Assert.Equal((null, null, null, null), (main.Provider, main.ImportId, main.Hooks, main.CustomTimeouts));
    }

    [Fact]
    public async Task A_child_goes_with_what_its_parent_goes_with()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            var parent = await program.RegisterAsync("a:b:Component", "group", more: request => request.DeletedWith = "urn:x");
            await program.RegisterAsync("a:b:Thing", "main", parent: parent.Urn);
        });

        Assert.All(result.Plan.Resources, resource => Assert.Equal("urn:x", resource.DeletedWith));
    }

    [Fact]
    public async Task Outputs_that_are_registered_are_in_the_plan_and_those_of_the_stack_are_its_exports()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            var stack = await program.RegisterStackAsync();
            var component = await program.RegisterAsync("a:b:Component", "group", parent: stack, more: request => request.Custom = false);
            await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = component.Urn, Outputs = StructWriter.Write(Object(("a", Text("b")))) });
            await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = stack, Outputs = StructWriter.Write(Object(("address", Unknown), ("token", Secret("t")))) });
        });

        Assert.Equal(Object(("a", Text("b"))), result.Plan.Resources[0].Outputs);
        Assert.Equal(Object(("address", Unknown), ("token", Secret("t"))), result.Plan.Outputs);
    }

    [Fact]
    public async Task A_urn_that_is_taken_fails_the_run_with_its_name_and_what_to_change()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            var stack = await program.RegisterStackAsync();
            await program.RegisterAsync("a:b:Thing", "main", parent: stack);
            await program.RegisterAsync("a:b:Thing", "main", parent: stack);
        });

        Assert.False(result.Succeeded);
        Assert.Equal(32, result.ExitCode);
        Assert.Equal(
            ["Duplicate resource URN 'urn:pulumi:dev::shop::a:b:Thing::main'; try giving it a unique name: two resources of type a:b:Thing are named 'main' in this stack."],
            result.Errors);
        Assert.Equal(2, result.Plan.Resources.Count);
    }

    [Fact]
    public async Task A_refusal_that_the_program_forgives_fails_the_run_all_the_same()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            await program.RegisterAsync("a:b:Thing", "main");
            await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => program.RegisterAsync("a:b:Thing", "main"));
        });

        Assert.Equal((false, 1), (result.Succeeded, result.ExitCode));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("5")]
    [InlineData("5 m")]
    [InlineData("m")]
    public async Task A_timeout_that_is_no_duration_fails_the_run(string timeout)
    {
        var result = await RawProgram.PlanAsync(program => program.RegisterAsync("a:b:Thing", "main", more: request => request.CustomTimeouts = new() { Create = timeout }));

        Assert.Equal([$"'{timeout}' is no duration for a timeout of main; write it like '10m'."], result.Errors);
    }

    [Fact]
    public async Task Outputs_of_what_is_not_registered_fail_the_run()
    {
        var result = await RawProgram.PlanAsync(async program => await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = "urn:x" }));

        Assert.Equal(["Outputs came for 'urn:x', which is not registered."], result.Errors);
    }

    [Fact]
    public async Task Thousands_that_are_registered_at_once_are_all_there()
    {
        var result = await RawProgram.PlanAsync(program =>
            Task.WhenAll(Enumerable.Range(0, 2000).Select(i => program.RegisterAsync("a:b:Thing", $"t{i}", Object(("i", Number(i)))))));

        Assert.Equal(2000, result.Plan.Resources.Count);
        Assert.All(result.Plan.Resources, resource => Assert.Equal($"t{((PlanNumber)resource.Inputs["i"]!).Value}", resource.Name));
    }

    [Fact]
    public async Task A_text_of_many_megabytes_passes()
    {
        var text = new string('x', 20_000_000);

        var result = await RawProgram.PlanAsync(program => program.RegisterAsync("a:b:Thing", "main", Object(("text", Text(text)))));

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        Assert.Equal(Text(text), result.Plan.Resources[0].Inputs["text"]);
    }

    [Fact]
    public async Task Progress_is_told_for_each_resource()
    {
        var counts = new List<int>();

        await RawProgram.PlanAsync(
            async program =>
            {
                for (var i = 0; i < 3; i++)
                    await program.RegisterAsync("a:b:Thing", $"t{i}");
            },
            new() { Progress = new Told(counts) });

        Assert.Equal([1, 2, 3], counts);
    }

    sealed class Told(List<int> counts) : IProgress<int>
    {
        public void Report(int value) => counts.Add(value);
    }
}
