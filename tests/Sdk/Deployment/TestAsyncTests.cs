namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class TestAsyncTests : ProcessStateTests
{
    static readonly TestOptions Default = new();

    static IEnumerable<string> Names(ImmutableArray<Resource> resources) => resources.Select(resource => resource.GetResourceName());

    [Fact]
    public async Task A_test_is_a_preview_of_project_and_stack_by_default() => await Deployment.TestAsync(new Mocks(), Default, (Action)(() =>
    {
        var instance = Deployment.Instance;

        Assert.Equal(("project", "stack", "organization", true), (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun));
    }));

    [Fact]
    public async Task Options_say_otherwise()
    {
        var options = new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false };

        await Deployment.TestAsync(new Mocks(), options, (Action)(() =>
        {
            var instance = Deployment.Instance;

            Assert.Equal(
                ("p", "s", "o", "/r", false),
                (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun));
        }));
    }

    [Fact]
    public async Task Resources_come_in_the_order_in_which_they_were_registered()
    {
        var resources = await Deployment.TestAsync(new Mocks(), Default, (Action)(() =>
        {
            var group = new Group("group");
            var later = Output.Create(Wire.LaterAsync());
            _ = new Thing("last", new() { Number = later }, new() { Parent = group });
            _ = new Thing("first", null, new() { Parent = group });
        }));

        Assert.Equal(["group", "first", "last"], Names(resources));
    }

    [Fact]
    public async Task The_stack_of_a_lambda_is_not_among_the_resources() =>
        Assert.Equal(["thing"], Names(await Deployment.TestAsync(new Mocks(), Default, (Action)(() => _ = new Thing("thing")))));

    [Fact]
    public async Task Outputs_are_given_back_as_they_are_and_not_registered()
    {
        var mocks = new Mocks();
        var given = new Dictionary<string, object?> { ["date"] = DateTime.UnixEpoch, ["id"] = null };

        var (resources, outputs) = await Deployment.TestAsync(mocks, Default, () =>
        {
            given["id"] = new Thing("thing").Id;
            return given;
        });
        var (_, later) = await Deployment.TestAsync(mocks, Default, () => Task.FromResult<IDictionary<string, object?>>(given));

        Assert.Same(given, outputs);
        Assert.Same(given, later);
        Assert.Equal(["thing"], Names(resources));
        Assert.All(mocks.Outputs, request => Assert.Empty(request.Outputs));
    }

    [Fact]
    public async Task One_error_is_a_RunException_of_its_text()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Mocks(), Default, (Action)(() => Log.Error("one"))));

        Assert.Equal("one", error.Message);
    }

    [Fact]
    public async Task Several_errors_come_together()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(new Mocks(), Default, (Action)(() =>
        {
            Log.Error("one");
            Log.Error("two");
        })));

        Assert.Equal(["one", "two"], error.InnerExceptions.Select(inner => Assert.IsType<RunException>(inner).Message));
    }

    [Fact]
    public async Task The_message_of_a_RunException_stands_alone() => Assert.Equal(
        "my fault",
        (await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Mocks(), Default, (Action)(() => throw new RunException("my fault"))))).Message);

    [Fact]
    public async Task Another_exception_is_told_with_the_program_and_its_trace()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Mocks(), Default, (Action)(() => throw new InvalidTimeZoneException("oh"))));

        var program = System.Reflection.Assembly.GetEntryAssembly()?.Location;
        Assert.StartsWith($"Running program '{program}' failed with an unhandled exception:\nSystem.InvalidTimeZoneException: oh\n", error.Message, StringComparison.Ordinal);
        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task A_fault_that_many_wait_for_is_told_once()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new Mocks(args => args.Name == "bad" ? throw new InvalidTimeZoneException("no such zone") : ("i", args.Inputs)),
            Default,
            (Action)(() =>
            {
                var bad = new Thing("bad");
                _ = new Thing("child", null, new() { Parent = bad });
                _ = new Thing("user", new() { Text = bad.Text.Apply(text => text) }, new() { DependsOn = { bad } });
            })));

        Assert.Contains("no such zone", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_told_and_the_rest_is_registered()
    {
        var mocks = new Mocks(args => args.Name!.StartsWith("bad", StringComparison.Ordinal) ? throw new RunException($"{args.Name} fails") : ("i", args.Inputs));
        var error = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(mocks, Default, async () =>
        {
            _ = new Thing("bad1");
            _ = new Thing("good", new() { Number = Output.Create(Wire.LaterAsync()) });
            await Task.Delay(10);
            _ = new Thing("bad2");
        }));

        Assert.Equal(["bad1 fails", "bad2 fails"], error.InnerExceptions.Select(inner => inner.Message));
        Assert.Contains(mocks.Resources, resource => resource.Name == "good");
    }

    [Fact]
    public async Task A_fault_in_a_lambda_that_nobody_waits_for_is_a_fault_of_the_run()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Mocks(), Default, (Action)(() =>
            Output.Create(Wire.LaterAsync()).Apply(int (_) => throw new RunException("in a lambda")))));

        Assert.Equal("in a lambda", error.Message);
    }

    [Fact]
    public async Task A_cancelled_program_has_failed()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Mocks(), Default, Task () => throw new OperationCanceledException("timed out")));

        Assert.Contains("System.OperationCanceledException: timed out", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_run_side_by_side_each_with_its_own_deployment()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            var seen = new List<string>();
            var resources = await Deployment.TestAsync(new Mocks(), new() { StackName = $"s{i}" }, async () =>
            {
                for (var n = 0; n < 20; n++)
                {
                    var thing = new Thing($"t{n}");
                    await Task.Yield();
                    seen.Add(await thing.Id.Apply(async _ =>
                    {
                        await Task.Yield();
                        return Deployment.Instance.StackName;
                    }).ValueAsync());
                }
            });
            return (i, seen, resources);
        }));

        Assert.All(runs, run =>
        {
            Assert.All(run.seen, name => Assert.Equal($"s{run.i}", name));
            Assert.Equal(20, run.resources.Length);
        });
    }

    [Fact]
    public async Task A_deployment_ends_with_its_test()
    {
        await Deployment.TestAsync(new Mocks(), Default, (Action)(() => _ = Deployment.Instance));

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task Outputs_may_be_read_after_their_test()
    {
        var (resources, _) = await Deployment.TestAsync(new Mocks(), Default, () => (IDictionary<string, object?>)new Dictionary<string, object?> { ["a"] = new Thing("thing", new() { Text = "a" }) });

        Assert.Equal("a", await Assert.IsType<Thing>(Assert.Single(resources)).Text.ValueAsync());
    }
}
