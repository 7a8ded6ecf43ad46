using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Tests.Rules.Images;

public sealed class ImageRulesTests
{
    const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("fraud:1.4.2")]
    [InlineData("fraud:v1")]
    [InlineData("team/fraud:2024-01-31")]
    [InlineData("vllm/vllm-openai:v0.11.0")]
    [InlineData("nvcr.io/nvidia/tritonserver:26.07-py3")]
    [InlineData("registry.example.com:5000/team/fraud:1.4.2")]
    [InlineData("localhost/fraud:1")]
    [InlineData("localhost:5000/fraud:1")]
    [InlineData("[fd00::1]:5000/fraud:1")]
    [InlineData("123456789012.dkr.ecr.eu-west-1.amazonaws.com/ml__models/fraud-scorer:git-3f2a1b9")]
    [InlineData("fraud:stable-diffusion-1.5")]
    [InlineData("fraud:mainline-2")]
    [InlineData("fraud:dev-20241124")]
    [InlineData("fraud:nightly-20241124")]
    [InlineData("fraud@" + Sha256)]
    [InlineData("fraud:latest@" + Sha256)]
    [InlineData("registry.example.com:5000/fraud@" + Sha256)]
    public void An_image_by_version_or_digest_passes(string image) => Assert.Empty(Found.In(Sound.Model with { Image = image }));

    [Theory]
    [InlineData("fraud")]
    [InlineData("team/fraud")]
    [InlineData("registry.example.com:5000/fraud")]
    [InlineData("fraud:latest")]
    [InlineData("fraud:Latest")]
    [InlineData("fraud:main")]
    [InlineData("fraud:master")]
    [InlineData("fraud:nightly")]
    [InlineData("fraud:stable")]
    [InlineData("fraud:dev")]
    [InlineData("fraud:edge")]
    [InlineData("fraud:latest-gpu")]
    [InlineData("fraud:cuda12_latest")]
    public void An_image_that_can_move_is_refused(string image) =>
        Assert.Equal(["MLP021 ModelSpec \"scorer\": Image"], Found.In(Sound.Model with { Image = image }));

    [Theory]
    [InlineData("https://registry.example.com/fraud:1")]
    [InlineData("docker://fraud:1")]
    [InlineData(" fraud:1")]
    [InlineData("fraud: 1")]
    [InlineData("fraud:1\n")]
    [InlineData("Fraud:1")]
    [InlineData("team/Fraud:1")]
    [InlineData("fraud:")]
    [InlineData("fraud:-1")]
    [InlineData("fraud:${TAG}")]
    [InlineData(":1.0")]
    [InlineData("/fraud:1")]
    [InlineData("team//fraud:1")]
    [InlineData("fraud/:1")]
    [InlineData("-registry.example.com/fraud:1")]
    [InlineData("registry.example.com:port/fraud:1")]
    [InlineData("fraud@sha256:0123")]
    [InlineData("fraud@")]
    [InlineData("fraud@" + Sha256 + "@" + Sha256)]
    [InlineData("@" + Sha256)]
    public void A_malformed_image_is_refused_and_not_called_moving_too(string image) =>
        Assert.Equal(["MLP020 ModelSpec \"scorer\": Image"], Found.In(Sound.Model with { Image = image }));

    [Fact]
    public void An_empty_image_is_only_empty() => Assert.Equal(["MLP007 ModelSpec \"scorer\": Image"], Found.In(Sound.Model with { Image = "" }));

    [Fact]
    public void A_name_has_255_letters_at_most()
    {
        Assert.Empty(Found.In(Sound.Model with { Image = new string('a', 255) + ":1" }));
        Assert.Equal(["MLP020 ModelSpec \"scorer\": Image"], Found.In(Sound.Model with { Image = new string('a', 256) + ":1" }));
    }

    [Fact]
    public void The_mend_holds_the_repository_that_was_given()
    {
        var finding = RuleSet.Check("scorer", Sound.Model with { Image = "registry.example.com:5000/fraud" }).Single();

        Assert.Equal(
            """
            error MLP021 at ModelSpec "scorer": Image
              "registry.example.com:5000/fraud" has no tag, which means 'latest', and that can move.
              Mend: Name a version (registry.example.com:5000/fraud:1.4.2) or a digest (registry.example.com:5000/fraud@sha256:...).
            """,
            finding.ToString());
    }

    [Fact]
    public void A_password_in_a_pasted_URL_is_not_repeated() =>
        Assert.DoesNotContain("hunter2", RuleSet.Check("scorer", Sound.Model with { Image = "https://me:hunter2@registry.example.com/fraud:1" }).Single().ToString());
}
