using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Engine;

public sealed class StackReferenceTests
{
    [Fact]
    public async Task Outputs_come_from_the_plan_of_the_other_stack_and_secrets_stay_secret()
    {
        var (result, answer) = await ReferAsync("organization/shop/platform", Object(("name", Text("gpu")), ("token", Secret("hunter2"))));

        Assert.Equal(
            Object(
                ("name", Text("organization/shop/platform")),
                ("outputs", Object(("name", Text("gpu")), ("token", Secret("hunter2")))),
                ("secretOutputNames", List(Text("token")))),
            answer);
        var reference = result.Plan.Resources.Single(resource => resource.Type == "pulumi:pulumi:StackReference");
        Assert.Equal(answer, reference.Outputs);
        Assert.Equal("organization/shop/platform", reference.ReadId);
        Assert.Empty(result.Plan.Notes);
        Assert.Equal(["platform"], result.Plan.Referenced.Select(plan => plan.Stack));
        Assert.DoesNotContain("hunter2", PlanJson.Write(result.Plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_part_of_the_name_alone_will_do()
    {
        var (_, answer) = await ReferAsync("platform", Object(("name", Text("gpu"))));

        Assert.Equal(Text("gpu"), answer.At("outputs", "name"));
    }

    [Fact]
    public async Task An_unknown_output_leaves_the_others_known()
    {
        var (result, answer) = await ReferAsync("platform", Object(("address", Unknown), ("name", Text("gpu")), ("token", Secret(Unknown))));

        // On the wire the whole would be unknown, were one of them so.
        Assert.Equal(Text("gpu"), answer.At("outputs", "name"));
        Assert.True(answer.At("outputs", "address")!.HasUnknown);
        Assert.Equal(
            Object(("address", Unknown), ("name", Text("gpu")), ("token", Secret(Unknown))),
            result.Plan.Resources.Single(resource => resource.Read).Outputs["outputs"]);
        Assert.Equal(["Known only after stack 'platform' is deployed: address, token."], result.Plan.Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task Where_every_output_is_unknown_the_whole_is()
    {
        var (_, answer) = await ReferAsync("platform", Object(("address", Unknown), ("token", Secret(Unknown))));

        Assert.Equal(Object(("address", Unknown), ("token", Secret(Unknown))), answer["outputs"]);
    }

    [Theory]
    [InlineData("organization/shop/nosuch", "There is no stack file for 'organization/shop/nosuch' here, so its outputs are unknown.")]
    [InlineData("organization/other/platform", "Stack 'organization/other/platform' belongs to project 'other', another program: its outputs are unknown.")]
    [InlineData("dev", "Stack 'dev' refers back to itself (dev -> dev): its outputs are unknown.")]
    [InlineData(PlanUnknown.Sentinel, "The name of the referenced stack is known only after deployment, so its outputs are unknown.")]
    [InlineData("broken", "Stack 'broken' can't be read, so its outputs are unknown:\nPulumi.broken.yaml:1:1: not YAML")]
    [InlineData("failing", "Stack 'failing' can't be planned, so its outputs are unknown:\nno GPUs left")]
    public async Task What_can_not_be_planned_is_unknown_and_a_note_says_why(string name, string note)
    {
        var (result, answer) = await ReferAsync(name, Object(("name", Text("gpu"))));

        Assert.Equal(Unknown, answer["outputs"]);
        Assert.Equal(Unknown, answer["secretOutputNames"]);
        Assert.Equal([note], result.Plan.Notes.Select(text => text.Text));
        Assert.Empty(result.Plan.Referenced);
        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task Stacks_that_refer_to_each_other_end()
    {
        var result = await RawProgram.PlanAsync(
            async program =>
            {
                var stack = await program.RegisterStackAsync();
                var other = stack.Contains(":a::", StringComparison.Ordinal) ? "b" : "a";
                var answer = await program.Monitor.ReadResourceAsync(new() { Type = "pulumi:pulumi:StackReference", Name = other, Id = other, Parent = stack });
                await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = stack, Outputs = answer.Properties });
            },
            new() { FindStack = name => new() { Project = "shop", Stack = name } },
            new() { Project = "shop", Stack = "a" });

        Assert.True(result.Succeeded);
        Assert.Contains("\"outputs\":\"<computed>\"", result.Plan.Outputs.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_is_planned_once_however_often_it_is_referred_to()
    {
        var found = 0;
        await RawProgram.PlanAsync(
            async program =>
            {
                if ((await program.RegisterStackAsync()).Contains(":dev::", StringComparison.Ordinal))
                {
                    await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
                        await program.Monitor.ReadResourceAsync(new() { Type = "pulumi:pulumi:StackReference", Name = $"r{i}", Id = "platform" })));
                }
            },
            new()
            {
                FindStack = name =>
                {
                    Interlocked.Increment(ref found);
                    return new() { Project = "shop", Stack = name };
                },
            });

        Assert.Equal(1, found);
    }

    [Fact]
    public async Task A_program_that_blocks_its_first_call_on_a_reference_gets_it_all_the_same()
    {
        var program = RawProgram.Of(raw =>
        {
            var stack = raw.Monitor.RegisterResource(new() { Type = "pulumi:pulumi:Stack", Name = "shop-dev" }).Urn;
            if (stack.Contains(":dev::", StringComparison.Ordinal))
                raw.Monitor.ReadResource(new() { Type = "pulumi:pulumi:StackReference", Name = "platform", Id = "platform" });
            return Task.CompletedTask;
        });

        var result = await OfflineEngine.PlanAsync(program, new() { Project = "shop", Stack = "dev" }, new() { FindStack = name => new() { Project = "shop", Stack = name } })
            .WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(result.Succeeded);
    }

    // The stack "dev" refers to a stack that exports the given outputs.
    static async Task<(OfflineResult Result, PlanObject Answer)> ReferAsync(string name, PlanObject exports)
    {
        PlanObject? answer = null;
        var result = await RawProgram.PlanAsync(
            async program =>
            {
                var stack = await program.RegisterStackAsync();
                if (stack.Contains(":dev::", StringComparison.Ordinal))
                {
                    var read = await program.Monitor.ReadResourceAsync(new()
                    {
                        Type = "pulumi:pulumi:StackReference",
                        Name = "reference",
                        Id = name,
                        Parent = stack,
                        Properties = StructWriter.Write(Object(("name", Text(name)))),
                    });
                    answer = RawProgram.Read(read.Properties);
                }
                else if (stack.Contains(":failing::", StringComparison.Ordinal))
                    await program.Engine.LogAsync(new() { Severity = Pulumirpc.LogSeverity.Error, Message = "no GPUs left" });
                else
                    await program.Monitor.RegisterResourceOutputsAsync(new() { Urn = stack, Outputs = StructWriter.Write(exports) });
            },
            new()
            {
                FindStack = other => other switch
                {
                    "nosuch" => null,
                    "broken" => throw new InvalidOperationException("Pulumi.broken.yaml:1:1: not YAML"),
                    _ => new() { Project = "shop", Stack = other },
                },
            });
        return (result, answer!);
    }
}
