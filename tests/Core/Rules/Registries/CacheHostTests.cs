using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Registries;

public sealed class CacheHostTests
{
    static IReadOnlyList<Finding> In(string host, params (string From, string Path)[] paths) =>
        RuleSet.Check(Sound.Platform() with { Registry = new() { Host = host, Paths = paths.ToDictionary(path => path.From, path => path.Path) } });

    [Theory]
    [InlineData("111122223333.dkr.ecr.us-east-1.amazonaws.com")]
    [InlineData("us-central1-docker.pkg.dev/ml-prod/cache")]
    [InlineData("cache:5000")]
    [InlineData("acme.azurecr.io")]
    public void A_host_with_a_path_is_fine(string host) => Assert.Empty(In(host, ("docker.io", "docker-hub"), ("nvcr.io", "nvidia/ngc"), ("registry:5000", "own")));

    [Theory]
    [InlineData("https://cache.example.com", "Name it 'cache.example.com'.")]
    [InlineData("cache.example.com/", "Name it 'cache.example.com'.")]
    [InlineData("cache", null)]
    [InlineData("cache.example.com/Team", null)]
    [InlineData("cache.example.com/a//b", null)]
    [InlineData("cache example.com", null)]
    public void Another_is_refused(string host, string? mend)
    {
        var finding = In(host).Single();
        Assert.Equal(("MLP232", "platform.registry.host"), (finding.RuleId, finding.Path));
        if (mend is not null)
            Assert.Equal(mend, finding.Mend);
    }

    [Fact]
    public void Paths_are_by_registries()
    {
        Assert.Equal("Name it docker.io.", In("cache.example.com", ("index.docker.io", "hub")).Single().Mend);
        Assert.Equal(["MLP232 platform.registry.paths.nvidia"], Found.Lines(In("cache.example.com", ("nvidia", "hub"))));
        Assert.Equal("Give 'hub'.", In("cache.example.com", ("docker.io", "/hub/")).Single().Mend);
    }
}
