using Pulumi;
using Pulumi.Testing;

namespace Sdk.Tests.Generator;

/// <summary>Answers what was asked, and keeps it.</summary>
sealed class EchoMocks(IReadOnlyDictionary<string, object> more) : IMocks
{
    MockResourceArgs? seen;

    /// <summary>What a program that makes one resource sends.</summary>
    /// <param name="resource">Makes the resource.</param>
    /// <param name="more">What the provider answers beyond the inputs.</param>
    public static async Task<MockResourceArgs> Of(Func<Resource> resource, Dictionary<string, object>? more = null)
    {
        var mocks = new EchoMocks(more ?? []);
        var made = await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () =>
        {
            resource();
            return Task.CompletedTask;
        });
        Assert.Single(made);
        return mocks.seen!;
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        seen = args;
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs.SetItems(more)));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
