using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Engine;

public sealed class AnswersTests
{
    static readonly PlanObject Inputs = Object(("a", Text("b")), ("later", Unknown), ("password", Secret("hunter2")));

    [Fact]
    public async Task Warm_answers_give_the_inputs_back_byte_for_byte()
    {
        RegisterResourceResponse? answer = null;
        await RawProgram.PlanAsync(async program => answer = await program.RegisterAsync("a:b:Thing", "main", Inputs));

        Assert.Equal(("urn:pulumi:dev::shop::a:b:Thing::main", "", Result.Success), (answer!.Urn, answer.Id, answer.Result));
        Assert.Equal(StructWriter.Write(Inputs), answer.Object);
    }

    [Fact]
    public async Task Cold_answers_give_nothing_back()
    {
        RegisterResourceResponse? answer = null;
        await RawProgram.PlanAsync(async program => answer = await program.RegisterAsync("a:b:Thing", "main", Inputs), new() { Answers = AnswerMode.Cold });

        Assert.Equal(("urn:pulumi:dev::shop::a:b:Thing::main", ""), (answer!.Urn, answer.Id));
        Assert.True(answer.Object.IsEmpty);
    }

    [Fact]
    public async Task A_component_gets_nothing_back()
    {
        RegisterResourceResponse? answer = null;
        await RawProgram.PlanAsync(async program => answer = await program.RegisterAsync("a:b:Component", "main", Inputs, more: request => request.Custom = false));

        Assert.True(answer!.Object.IsEmpty);
    }

    [Fact]
    public async Task A_remote_component_is_one_node_with_a_note()
    {
        RegisterResourceResponse? answer = null;
        var inputs = Object(("a", new PlanOutput(Secret("x"), ["urn:b"])));
        var result = await RawProgram.PlanAsync(async program => answer = await program.RegisterAsync("a:b:Component", "main", inputs, more: request =>
        {
            request.Custom = false;
            request.Remote = true;
            request.Providers.Add("a", "urn:p::id");
        }));

        Assert.True(answer!.Object.IsEmpty);
        Assert.True(result.Plan.Resources[0].Remote);
        Assert.Equal(inputs, result.Plan.Resources[0].Inputs);
        Assert.Equal("urn:p", result.Plan.Resources[0].Providers["a"]);
        Assert.Equal(
            ["'main' (a:b:Component) is a component that its provider builds during deployment: what stands in it is not in this plan."],
            result.Plan.Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task Outputs_that_are_to_be_secret_come_back_secret()
    {
        RegisterResourceResponse? answer = null;
        await RawProgram.PlanAsync(async program => answer = await program.RegisterAsync("a:b:Thing", "main", Inputs, more: request => request.AdditionalSecretOutputs.Add("a")));

        Assert.Equal(Object(("a", Secret("b")), ("later", Unknown), ("password", Secret("hunter2"))), RawProgram.Read(answer!.Object));
    }

    [Fact]
    public async Task What_is_read_is_marked_and_gives_back_what_it_was_looked_up_with()
    {
        ReadResourceResponse? answer = null;
        var result = await RawProgram.PlanAsync(async program => answer = await program.Monitor.ReadResourceAsync(new()
        {
            Type = "a:b:Thing",
            Name = "old",
            Id = "ns/old",
            Properties = StructWriter.Write(Inputs),
            Dependencies = { "urn:b" },
        }));

        Assert.Equal("urn:pulumi:dev::shop::a:b:Thing::old", answer!.Urn);
        Assert.Equal(Inputs, RawProgram.Read(answer.Properties));
        var old = result.Plan.Resources[0];
        Assert.Equal((true, "ns/old", true), (old.Read, old.ReadId, old.Custom));
        Assert.Equal(["urn:b"], old.Dependencies);
    }

    [Fact]
    public async Task An_id_that_is_not_known_reads_as_computed()
    {
        var result = await RawProgram.PlanAsync(async program => await program.Monitor.ReadResourceAsync(new() { Type = "a:b:Thing", Name = "old", Id = PlanUnknown.Sentinel }));

        Assert.Equal("<computed>", result.Plan.Resources[0].ReadId);
    }

    [Fact]
    public async Task A_resource_that_was_given_as_a_value_is_found_by_its_urn()
    {
        InvokeResponse? answer = null;
        await RawProgram.PlanAsync(async program =>
        {
            var main = await program.RegisterAsync("a:b:Thing", "main", Object(("a", Text("b"))));
            answer = await program.Monitor.InvokeAsync(new() { Tok = "pulumi:pulumi:getResource", Args = StructWriter.Write(Object(("urn", Text(main.Urn)))) });
        });

        Assert.Equal(
            Object(("urn", Text("urn:pulumi:dev::shop::a:b:Thing::main")), ("id", Text("")), ("state", Object(("a", Text("b"))))),
            RawProgram.Read(answer!.Return));
    }

    [Fact]
    public async Task A_function_of_the_cloud_is_unknown_and_a_note_says_so_once()
    {
        InvokeResponse? answer = null;
        var result = await RawProgram.PlanAsync(async program =>
        {
            await program.RegisterStackAsync();
            for (var i = 0; i < 2; i++)
                answer = await program.Monitor.InvokeAsync(new() { Tok = "aws:index/getAvailabilityZones:getAvailabilityZones" });
        });

        Assert.True(RawProgram.Read(answer!.Return).HasUnknown);
        Assert.True(result.Succeeded);
        Assert.Equal(
            ["aws:index/getAvailabilityZones:getAvailabilityZones asks a provider, which can't be done offline: its result is unknown. Give what it looks up as a setting and the plan is whole."],
            result.Plan.Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task A_method_is_unknown_and_hooks_and_packages_are_taken_with_a_note()
    {
        CallResponse? answer = null;
        var package = "";
        var result = await RawProgram.PlanAsync(async program =>
        {
            answer = await program.Monitor.CallAsync(new() { Tok = "a:b:Thing/method" });
            await program.Monitor.RegisterResourceHookAsync(new() { Name = "check", OnDryRun = true });
            await program.Monitor.RegisterErrorHookAsync(new() { Name = "retry" });
            package = (await program.Monitor.RegisterPackageAsync(new() { Name = "terraform-provider", Version = "1.0.0", Parameterization = new() { Name = "random", Version = "3.5.0" } })).Ref;
            await program.RegisterAsync("random:index:Password", "main", more: request => request.PackageRef = package);
        });

        Assert.True(RawProgram.Read(answer!.Return).HasUnknown);
        Assert.Equal("random@3.5.0 (terraform-provider@1.0.0)", package);
        Assert.Equal(package, result.Plan.Resources[0].Package);
        Assert.Equal(
            [
                "a:b:Thing/method is a method that a provider runs during deployment: offline its result is unknown.",
                "Hook 'check' is called by a deployment; an offline preview calls none.",
                "Hook 'retry' is called by a deployment; an offline preview calls none.",
                "The types of package random@3.5.0 (terraform-provider@1.0.0) are made by its provider during deployment: offline they are taken as they come.",
            ],
            result.Plan.Notes.Select(note => note.Text));
    }

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("outputValues", true)]
    [InlineData("deletedWith", true)]
    [InlineData("replaceWith", true)]
    [InlineData("transforms", true)]
    [InlineData("invokeTransforms", true)]
    [InlineData("resourceHooks", true)]
    [InlineData("errorHooks", true)]
    [InlineData("parameterization", true)]
    [InlineData("somethingNew", false)]
    public async Task Features_are_claimed_that_it_has(string feature, bool has)
    {
        var answer = false;
        await RawProgram.PlanAsync(async program => answer = (await program.Monitor.SupportsFeatureAsync(new() { Id = feature })).HasSupport);

        Assert.Equal(has, answer);
    }

    [Fact]
    public async Task The_end_of_the_program_is_not_waited_for_and_its_version_is_not_judged() =>
        Assert.True((await RawProgram.PlanAsync(async program =>
        {
            await program.Engine.RequirePulumiVersionAsync(new() { PulumiVersionRange = ">=3.0.0" });
            await program.Monitor.SignalAndWaitForShutdownAsync(new());
        })).Succeeded);

    [Fact]
    public async Task What_the_protocol_has_beyond_is_unimplemented_and_no_failure()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            await program.RegisterStackAsync();
            var call = new Grpc.Core.Method<byte[], byte[]>(Grpc.Core.MethodType.Unary, "pulumirpc.Engine", "GetRootResource", Raw, Raw);
            var error = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await program.CallAsync(call));
            Assert.Equal(Grpc.Core.StatusCode.Unimplemented, error.StatusCode);
        });

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
    }

    static readonly Grpc.Core.Marshaller<byte[]> Raw = Grpc.Core.Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);
}
