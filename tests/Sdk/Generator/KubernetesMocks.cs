using Pulumi;
using Pulumi.Testing;

namespace Sdk.Tests.Generator;

/// <summary>Answers what was asked, and keeps it.</summary>
sealed class KubernetesMocks : IMocks
{
    MockResourceArgs? seen;

    /// <summary>What a program that makes one resource sends.</summary>
    public static async Task<MockResourceArgs> Of(Func<Resource> resource)
    {
        var mocks = new KubernetesMocks();
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
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
