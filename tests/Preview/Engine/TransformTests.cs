using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Engine;

public sealed class TransformTests
{
    [Fact]
    public async Task Own_transforms_run_first_then_those_of_each_parent_then_those_of_the_stack()
    {
        await using var server = await CallbackServer.StartAsync();
        var result = await RawProgram.PlanAsync(async program =>
        {
            var stack = await program.Monitor.RegisterResourceAsync(new() { Type = "pulumi:pulumi:Stack", Name = "shop-dev", Transforms = { server.Add(Append("root")) } });
            await program.Monitor.RegisterStackTransformAsync(server.Add(Append("stack")));
            var outer = await program.RegisterAsync("a:b:Outer", "outer", parent: stack.Urn, more: request => request.Transforms.Add(server.Add(Append("outer"))));
            var inner = await program.RegisterAsync("a:b:Inner", "inner", parent: outer.Urn, more: request => request.Transforms.Add([server.Add(Append("inner1")), server.Add(Append("inner2"))]));
            await program.RegisterAsync("a:b:Thing", "main", parent: inner.Urn, more: request => request.Transforms.Add(server.Add(Append("own"))));
        });

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        Assert.Equal(Text("own inner1 inner2 outer root stack "), result.Plan.Resources.Single(resource => resource.Name == "main").Inputs["log"]);
        Assert.Equal(Text("outer root stack "), result.Plan.Resources.Single(resource => resource.Name == "outer").Inputs["log"]);
        Assert.Equal(Text("root "), result.Plan.Resources.Single(resource => resource.Type == "pulumi:pulumi:Stack").Inputs["log"]);
    }

    [Fact]
    public async Task A_transform_sees_the_resource_and_changes_properties_and_options()
    {
        await using var server = await CallbackServer.StartAsync();
        TransformRequest? seen = null;
        RegisterResourceResponse? answer = null;
        var result = await RawProgram.PlanAsync(async program =>
        {
            var parent = await program.RegisterAsync("a:b:Component", "group");
            answer = await program.RegisterAsync("a:b:Thing", "main", Object(("a", Text("b")), ("gone", Text("x"))), parent.Urn, request =>
            {
                request.Protect = true;
                request.Version = "1.0.0";
                request.AliasURNs.Add("urn:old");
                request.Dependencies.Add("urn:d");
                request.PropertyDependencies.Add("a", new() { Urns = { "urn:d" } });
                request.PropertyDependencies.Add("gone", new() { Urns = { "urn:g" } });
                request.Transforms.Add(server.Add(asked =>
                {
                    seen = asked.Clone();
                    asked.Options.Protect = false;
                    asked.Options.IgnoreChanges.Add("a");
                    asked.Options.DeleteBeforeReplace = true;
                    asked.Options.CustomTimeouts = new() { Create = "1h" };
                    return new()
                    {
                        Properties = StructWriter.Write(Object(("a", Text("c")), ("new", new PlanOutput(Secret("s"), ["urn:n"])))),
                        Options = asked.Options,
                    };
                }));
            });
        });

        Assert.Equal(("a:b:Thing", "main", true, "urn:pulumi:dev::shop::a:b:Component::group"), (seen!.Type, seen.Name, seen.Custom, seen.Parent));
        Assert.Equal(Object(("a", Text("b")), ("gone", Text("x"))), RawProgram.Read(seen.Properties));
        Assert.Equal((true, "1.0.0", "urn:old"), (seen.Options.Protect, seen.Options.Version, seen.Options.Aliases.Single().Urn));

        var main = result.Plan.Resources.Single(resource => resource.Name == "main");
        Assert.Equal(Object(("a", Text("c")), ("new", Secret("s"))), main.Inputs);
        Assert.Equal((false, true, "1.0.0"), (main.Protect, main.DeleteBeforeReplace, main.Version));
        Assert.Equal(["a"], main.IgnoreChanges);
        Assert.Equal("urn:old", main.Aliases.Single().Urn);
        Assert.Equal(TimeSpan.FromHours(1), main.CustomTimeouts!.Create);
        Assert.Equal(["urn:d", "urn:n"], main.Dependencies);
        Assert.Equal(["a", "new"], main.PropertyDependencies.Keys.Order());
        Assert.Equal(main.Inputs, RawProgram.Read(answer!.Object));
    }

    [Fact]
    public async Task Transforms_may_ask_the_engine_while_all_other_calls_wait_for_theirs()
    {
        const int resources = 150;
        await using var server = await CallbackServer.StartAsync();
        var result = await RawProgram.PlanAsync(async program =>
        {
            // None goes on before every one of them waits.
            var waiting = 0;
            var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var transform = server.Add(async _ =>
            {
                if (Interlocked.Increment(ref waiting) == resources)
                    all.SetResult();
                await all.Task;
                await program.Monitor.SupportsFeatureAsync(new() { Id = "secrets" });
                return new TransformResponse();
            });
            await Task.WhenAll(Enumerable.Range(0, resources).Select(i => program.RegisterAsync("a:b:Thing", $"t{i}", more: request => request.Transforms.Add(transform))));
        }).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        Assert.Equal(resources, result.Plan.Resources.Count);
    }

    [Fact]
    public async Task A_transform_that_answers_nothing_changes_nothing()
    {
        await using var server = await CallbackServer.StartAsync();
        var result = await RawProgram.PlanAsync(program => program.RegisterAsync("a:b:Thing", "main", Object(("a", Text("b"))), more: request =>
        {
            request.Protect = true;
            request.Transforms.Add(server.Add(_ => new TransformResponse()));
        }));

        Assert.Equal(Object(("a", Text("b"))), result.Plan.Resources[0].Inputs);
        Assert.True(result.Plan.Resources[0].Protect);
    }

    [Fact]
    public async Task A_transform_that_fails_fails_the_run_with_the_name_of_the_resource()
    {
        await using var server = await CallbackServer.StartAsync();
        var result = await RawProgram.PlanAsync(program => program.RegisterAsync("a:b:Thing", "main", more: request =>
            request.Transforms.Add(server.Add((Func<TransformRequest, TransformResponse>)(_ => throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.Unknown, "no such tag")))))));

        Assert.Equal(["A transform of 'main' (a:b:Thing) failed: no such tag"], result.Errors);
        Assert.Empty(result.Plan.Resources);
    }

    static Func<TransformRequest, TransformResponse> Append(string word) => asked =>
    {
        var log = (RawProgram.Read(asked.Properties)["log"] as PlanString)?.Value ?? "";
        return new() { Properties = StructWriter.Write(Object(("log", Text($"{log}{word} ")))), Options = asked.Options };
    };
}
