using MlPlatform.Core.Images;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Images;

public sealed class PullThroughTests
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static readonly RegistrySpec Cache = new() { Host = "cache.example.com/team", Paths = new Dictionary<string, string> { ["docker.io"] = "docker-hub" } };

    [Theory]
    [InlineData("nginx:1", "cache.example.com/team/docker-hub/library/nginx:1")]
    [InlineData("nginx", "cache.example.com/team/docker-hub/library/nginx")]
    [InlineData("vllm/vllm-openai:v0.11.0", "cache.example.com/team/docker-hub/vllm/vllm-openai:v0.11.0")]
    [InlineData("docker.io/nginx:1", "cache.example.com/team/docker-hub/library/nginx:1")]
    [InlineData("docker.io/library/nginx:1", "cache.example.com/team/docker-hub/library/nginx:1")]
    [InlineData("index.docker.io/vllm/vllm-openai:1", "cache.example.com/team/docker-hub/vllm/vllm-openai:1")]
    [InlineData("nvcr.io/nvidia/driver:580.126.09", "cache.example.com/team/nvcr.io/nvidia/driver:580.126.09")]
    [InlineData("registry.example.com:5000/fraud:1.4.2", "cache.example.com/team/registry.example.com:5000/fraud:1.4.2")]
    [InlineData("localhost/fraud:1", "cache.example.com/team/localhost/fraud:1")]
    [InlineData("nvcr.io/nvidia/driver@" + Digest, "cache.example.com/team/nvcr.io/nvidia/driver@" + Digest)]
    [InlineData("nvcr.io/nvidia/driver:580@" + Digest, "cache.example.com/team/nvcr.io/nvidia/driver:580@" + Digest)]
    [InlineData("cache.example.com/team/fraud:1", "cache.example.com/team/fraud:1")]
    [InlineData("cache.example.com/other/fraud:1", "cache.example.com/other/fraud:1")]
    public void An_image_has_its_name_in_the_cache(string image, string pulled) => Assert.Equal(pulled, PullThrough.Of(Cache, image));

    [Fact]
    public void Without_a_cache_an_image_comes_from_where_it_is() => Assert.Equal("nginx:1", PullThrough.Of(null, "nginx:1"));

    [Fact]
    public void What_was_named_once_stays_as_it_is() => Assert.Equal(PullThrough.Of(Cache, "nginx:1"), PullThrough.Of(Cache, PullThrough.Of(Cache, "nginx:1")));

    [Theory]
    [InlineData("nginx:1", "docker.io")]
    [InlineData("team/nginx", "docker.io")]
    [InlineData("registry-1.docker.io/library/nginx", "docker.io")]
    [InlineData("quay.io/team/nginx", "quay.io")]
    public void The_registry_of_an_image_is_told(string image, string registry) => Assert.Equal(registry, PullThrough.RegistryOf(image));
}
