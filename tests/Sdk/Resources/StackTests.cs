using Pulumirpc;

namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class StackTests : ProcessStateTests
{
    sealed class GoodStack : Stack
    {
        public GoodStack()
        {
            Thing = new Thing("thing");
            Named = Thing.Id;
            Unnamed = Output.CreateSecret("s");
        }

        public Thing Thing { get; }

        [Output("named")] public Output<string> Named { get; private set; }

        [Output] public Output<string> Unnamed { get; }
    }

    sealed class MissingStack : Stack
    {
        [Output("foo")] public Output<string>? Foo { get; set; }

        [Output("bar")] public Output<string>? Bar { get; }
    }

    sealed class WrongStack : Stack
    {
        [Output("foo")] public string Foo { get; set; } = "a";
    }

    sealed class ThrowingStack : Stack
    {
        public ThrowingStack() => throw new InvalidTimeZoneException("from the constructor");
    }

    sealed class Services(object? service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => service is Func<object> make ? make() : service;
    }

    sealed class Outputs(List<MockRegisterResourceOutputsRequest> requests) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
        {
            requests.Add(request);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task The_properties_of_a_stack_are_its_outputs()
    {
        var requests = new List<MockRegisterResourceOutputsRequest>();
        var resources = await Deployment.TestAsync<GoodStack>(new Outputs(requests));

        Assert.Equal(["project-stack", "thing"], resources.Select(resource => resource.GetResourceName()));
        var outputs = Assert.Single(requests).Outputs;
        Assert.Equal(["Unnamed", "named"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("thing-id", await outputs["named"].ValueAsync());
        Assert.True(await outputs["Unnamed"].IsSecretAsync());
    }

    [Fact]
    public async Task An_output_without_a_value_is_an_error() => Assert.Equal(
        "Output(s) 'foo, bar' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
        (await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<MissingStack>(new Outputs([])))).Message);

    [Fact]
    public async Task An_output_of_a_plain_type_is_an_error() => Assert.Equal(
        "Output(s) 'foo' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
        (await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<WrongStack>(new Outputs([])))).Message);

    [Fact]
    public async Task What_a_constructor_throws_comes_out_unwrapped()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ThrowingStack>(new Outputs([])));

        Assert.Contains("failed with an unhandled exception:\nSystem.InvalidTimeZoneException: from the constructor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_may_come_from_services()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<GoodStack>(new Outputs([]), new Services(() => (object)new GoodStack()));

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task Services_that_lack_the_stack_are_an_error()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestWithServiceProviderAsync<GoodStack>(new Outputs([]), new Services(null)));

        Assert.Contains($"Failed to resolve instance of type {typeof(GoodStack)} from service provider.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_of_a_component_are_registered_under_its_URN()
    {
        var run = await Program.RunAsync(() => _ = new Reporting());

        Assert.Empty(run.Errors);
        var request = Assert.Single(run.Requests.OfType<RegisterResourceOutputsRequest>());
        Assert.Equal(Recording.Urn("example:index:Reporting", "reporting"), request.Urn);
        Assert.Equal($$"""{ "id": "inside-id", "plain": 5, "secret": {{Wire.Secret("\"s\"")}}, "text": "{{Wire.Unknown}}" }""", Wire.Text(request.Outputs));
    }

    sealed class Reporting : ComponentResource
    {
        public Reporting() : base("example:index:Reporting", "reporting")
        {
            var inside = new Thing("inside", null, new() { Parent = this });
            RegisterOutputs(new Dictionary<string, object?>
            {
                ["id"] = inside.Id,
                ["text"] = inside.Text,
                ["secret"] = Output.CreateSecret("s"),
                ["plain"] = 5,
                ["none"] = null,
            });
        }
    }
}
