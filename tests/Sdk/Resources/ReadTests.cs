namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class ReadTests : ProcessStateTests
{
    [Fact]
    public async Task A_resource_with_an_id_is_read_and_not_registered()
    {
        var run = await Program.RunAsync(async () =>
        {
            var a = new Thing("a");
            var thing = new Thing("thing", new() { Text = "t", Any = a.Id }, new() { Id = "existing", Version = "1.2.3", Provider = new ExampleProvider("p") });

            Assert.Equal("existing", await thing.Id.ValueAsync());
            Assert.Equal("t", await thing.Text.ValueAsync());
        });

        var request = Assert.Single(run.Requests.OfType<Pulumirpc.ReadResourceRequest>());
        Assert.Equal(("existing", "example:index:Thing", "thing", "1.2.3"), (request.Id, request.Type, request.Name, request.Version));
        Assert.Equal(Recording.Urn("pulumi:pulumi:Stack", "project-stack"), request.Parent);
        Assert.Equal($"{Recording.Urn("pulumi:providers:example", "p")}::p-id", request.Provider);
        Assert.Equal("""{ "any": "a-id", "text": "t" }""", Wire.Text(request.Properties));
        Assert.Equal([Recording.Urn("example:index:Thing", "a")], request.Dependencies);
        Assert.True(request.AcceptSecrets && request.AcceptResources);
        Assert.DoesNotContain(run.Registrations, registration => registration.Name == "thing");
    }

    [Fact]
    public async Task An_id_that_is_empty_or_unknown_is_no_id()
    {
        var run = await Program.RunAsync(() =>
        {
            _ = new Thing("empty", null, new() { Id = "" });
            _ = new Thing("unknown", null, new() { Id = OutputUtilities.CreateUnknown("x") });
        });

        Assert.Equal(["project-stack", "empty", "unknown"], run.Registrations.Select(request => request.Name));
    }

    [Fact]
    public async Task A_component_is_not_read()
    {
        var run = await Program.RunAsync(() => _ = new Group("group", new() { Id = "x" }));

        Assert.Contains("ResourceOptions.Id is only valid for a CustomResource", Assert.Single(run.Errors), StringComparison.Ordinal);
    }
}
