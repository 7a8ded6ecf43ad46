namespace Sdk.Tests;

/// <summary>Many small tasks on many threads: nothing is lost, nothing ends too early, nothing waits for ever.</summary>
public sealed class ConcurrencyTests
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_run_of_next_to_nothing_does_not_end_before_its_program()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var run = await Program.RunAsync(() =>
            {
                _ = new Thing("a");
                _ = new Thing("b");
            });

            Assert.Equal(3, run.Registrations.Count);
            Assert.Equal(0, run.ExitCode);
        }
    }

    [Fact]
    public async Task Two_thousand_resources_with_applies_are_all_registered()
    {
        const int count = 2_000;
        var run = await Program.RunAsync(
            () =>
            {
                var group = new Group("group");
                Thing? before = null;
                for (var i = 0; i < count; i++)
                {
                    var text = (before?.Text ?? Output.Create("none")).Apply(async value =>
                    {
                        await Task.Yield();
                        return value ?? "none";
                    });
                    var thing = new Thing(
                        $"t{i}",
                        new() { Number = i, Text = text, Labels = { ["id"] = before?.Id ?? Output.Create("first") } },
                        new() { Parent = i % 3 == 0 ? group : null, DependsOn = { before is null ? [] : new[] { before } } });
                    if (i % 7 == 0) thing.Number.Apply(number => new Thing($"applied{number}", null, new() { Parent = thing }));
                    before = i % 50 == 49 ? null : thing;
                }
            },
            setup: recording => recording.OnRegister = async request =>
            {
                await Task.Yield();
                return Recording.Echo(request);
            }).WaitAsync(Limit);

        Assert.Empty(run.Errors);
        Assert.Equal(2 + count + (count + 6) / 7, run.Registrations.Select(request => request.Name).Distinct().Count());
        Assert.Equal(run.Registrations.Count, run.Registrations.Select(request => request.Name).Distinct().Count());
        Assert.All(run.Registrations.Where(request => request.Name[0] == 't'), request =>
            Assert.Equal(int.Parse(request.Name.AsSpan(1)) % 50 == 0 ? 0 : 1, request.Dependencies.Count));
    }

    [Fact]
    public async Task Children_may_be_made_while_others_wait_for_their_component()
    {
        for (var round = 0; round < 50; round++)
        {
            var run = await Program.RunAsync(async () =>
            {
                var group = new Group("group");
                var makers = Enumerable.Range(0, 4).Select(t => Task.Run(() =>
                {
                    for (var i = 0; i < 25; i++) _ = new Thing($"child{t}-{i}", null, new() { Parent = group });
                }));
                var users = Enumerable.Range(0, 4).Select(t => Task.Run(() =>
                {
                    for (var i = 0; i < 25; i++) _ = new Thing($"user{t}-{i}", null, new() { DependsOn = { group } });
                }));
                await Task.WhenAll(makers.Concat(users));
            }).WaitAsync(Limit);

            Assert.Empty(run.Errors);
            Assert.Equal(202, run.Registrations.Count);
        }
    }

    [Fact]
    public async Task A_chain_of_resources_each_made_in_the_lambda_of_the_last_does_not_use_up_the_stack()
    {
        const int count = 10_000;
        var run = await Program.RunAsync(() => Make(0)).WaitAsync(Limit);

        Assert.Empty(run.Errors);
        Assert.Equal(count + 1, run.Registrations.Count);

        static void Make(int i)
        {
            if (i == count) return;
            new Thing($"t{i}").Id.Apply(id =>
            {
                Make(i + 1);
                return id;
            });
        }
    }

    [Fact]
    public async Task Ten_thousand_that_wait_for_one_after_the_other_do_not_use_up_the_stack()
    {
        const int count = 10_000;
        var first = new TaskCompletionSource();
        var run = await Program.RunAsync(
            () =>
            {
                var before = new Thing("first");
                for (var i = 0; i < count; i++)
                {
                    Log.Info($"{i}", before);
                    before = new Thing($"t{i}", new() { Text = before.Id }, new() { Parent = before });
                }

                first.SetResult();
            },
            setup: recording => recording.OnRegister = async request =>
            {
                if (request.Name == "first") await first.Task;
                return Recording.Echo(request);
            }).WaitAsync(Limit);

        Assert.Empty(run.Errors);
        Assert.Equal(count + 2, run.Registrations.Count);
        Assert.Equal(count, run.Logs.Count);
    }

    [Fact]
    public async Task A_warning_about_a_wrong_value_comes_once_however_many_read_it()
    {
        const int things = 500;
        var run = await Program.RunAsync(
            async () =>
            {
                using var together = new Barrier(2);
                var all = Enumerable.Range(0, things).Select(i => new Thing($"t{i}")).ToArray();
                await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(Read, TaskCreationOptions.LongRunning)));

                void Read()
                {
                    foreach (var thing in all)
                    {
                        together.SignalAndWait();
                        _ = thing.Number.ValueAsync();
                    }
                }
            },
            setup: recording => recording.OnRegister = request =>
                Task.FromResult(new Pulumirpc.RegisterResourceResponse { Urn = Recording.Urn(request.Type, request.Name), Object = Wire.Struct(("number", "five")) })).WaitAsync(Limit);

        Assert.Equal(things, run.Logs.Count);
    }

    [Fact]
    public async Task Arguments_that_serialise_others_while_they_are_read_are_written_whole()
    {
        var text = await Wire.TextAsync(new NestingArgs());

        Assert.Equal("""{ "a": "{ \"inner\": 1 }", "b": "b", "c": "c" }""", text);
    }

    sealed class NestingArgs : ResourceArgs
    {
        readonly DictionaryResourceArgs _inner = new(ImmutableDictionary<string, object?>.Empty.Add("inner", 1));

        [Input("a")] public string A => Wire.TextAsync(_inner).GetAwaiter().GetResult();

        [Input("b")] public string B { get; } = "b";

        [Input("c")] public string C { get; } = "c";
    }

    [Fact]
    public async Task What_is_started_and_not_waited_for_is_still_part_of_the_run()
    {
        var run = await Program.RunAsync(() =>
        {
            Output.Create(Wire.LaterAsync()).Apply(async _ =>
            {
                await Task.Delay(20);
                return new Thing("late");
            });
        });

        Assert.Equal(["project-stack", "late"], run.Registrations.Select(request => request.Name));
    }
}
