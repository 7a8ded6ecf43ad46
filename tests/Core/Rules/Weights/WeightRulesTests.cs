using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Weights;

public sealed class WeightRulesTests
{
    const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static ModelSpec From(string source, string? revision = null) => Sound.Model with { Weights = new() { Source = source, Revision = revision, SizeGiB = 10 } };

    static ModelSpec Config(string key, string value) => Sound.Model with { Config = new Dictionary<string, string> { [key] = value } };

    [Theory]
    [InlineData("/models/latest")]
    [InlineData("/models/latest/")]
    [InlineData("s3://models/fraud/latest/model.safetensors")]
    [InlineData("gs://models/fraud/main")]
    [InlineData("https://models.example.com/fraud/stable/model.onnx")]
    [InlineData("https://huggingface.co/org/model/resolve/main/model.safetensors")]
    [InlineData("s3://models/nightly")]
    [InlineData("s3://models/1.4.2/latest")]
    [InlineData("oci://registry.example.com/fraud/weights")]
    [InlineData("oci://registry.example.com/fraud/weights:latest")]
    public void Weights_from_a_path_that_moves_are_refused(string source) => Assert.Equal(["MLP022 ModelSpec \"scorer\": Weights.Source"], Found.In(From(source)));

    [Theory]
    [InlineData("/models/fraud/1.4.2")]
    [InlineData("s3://latest/fraud/1.4.2")]
    [InlineData("s3://main/fraud-2024-11-25")]
    [InlineData("s3://models/main/1.4.2")]
    [InlineData("s3://models/main/v3/model.safetensors")]
    [InlineData("s3://models/main/0a1b2c3d4e5f/model.safetensors")]
    [InlineData("s3://models/stable-diffusion-xl")]
    [InlineData("https://models.example.com/fraud/3?channel=/latest")]
    [InlineData("https://huggingface.co/org/model/resolve/0123456789abcdef0123456789abcdef01234567/model.safetensors")]
    [InlineData("oci://registry.example.com/fraud/weights:1.4.2")]
    [InlineData("oci://registry.example.com/fraud/weights:latest@" + Sha256)]
    public void Weights_from_a_path_by_version_pass(string source) => Assert.Empty(Found.In(From(source)));

    [Theory]
    [InlineData("MODEL_PATH", "/models/latest")]
    [InlineData("MODEL_URI", "s3://models/fraud/stable/")]
    [InlineData("ADAPTERS", "/srv/lora/main")]
    [InlineData("TOKENIZER", "/srv/tokenizers/nightly")]
    [InlineData("DATA", "/models/latest")]
    public void Settings_that_name_a_moving_path_of_a_model_are_refused(string key, string value) =>
        Assert.Equal([$"MLP022 ModelSpec \"scorer\": Config[\"{key}\"]"], Found.In(Config(key, value)));

    [Theory]
    [InlineData("MODEL_NAME", "latest")]
    [InlineData("MODEL_PATH", "/models/fraud/1.4.2")]
    [InlineData("LOG_PATH", "/var/log/latest")]
    [InlineData("MODEL_OUTPUT", "/models/latest")]
    [InlineData("RESUME_FROM", "/models/checkpoints/latest")]
    [InlineData("CHECKPOINT_DIR", "/checkpoints/latest")]
    [InlineData("DOCS", "https://docs.example.com/stable/")]
    public void Other_settings_may_say_latest(string key, string value) => Assert.Empty(Found.In(Config(key, value)));

    [Theory]
    [InlineData("--model=/models/latest", null, 0)]
    [InlineData("--model", "/models/latest", 1)]
    [InlineData("--model-repository=s3://models/stable", null, 0)]
    [InlineData("serve", "/models/main", 1)]
    public void Arguments_that_name_a_moving_path_of_a_model_are_refused(string argument, string? next, int at) =>
        Assert.Equal([$"MLP022 ModelSpec \"scorer\": Arguments[{at}]"], Found.In(Sound.Model with { Arguments = next is null ? [argument] : [argument, next] }));

    [Fact]
    public void A_password_in_a_moving_path_is_not_repeated()
    {
        var findings = RuleSet.Check("scorer", From("https://me:hunter2@models.example.com/latest"));
        Assert.Equal(["MLP022", "MLP051"], findings.Select(finding => finding.RuleId));
        Assert.DoesNotContain("hunter2", Findings.Text(findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("main")]
    [InlineData("refs/pr/7")]
    public void A_model_from_a_hub_without_a_revision_that_stays_is_refused(string? revision) =>
        Assert.Equal(["MLP023 ModelSpec \"scorer\": Weights.Revision"], Found.In(From("hf://mistralai/Mistral-7B-v0.1", revision)));

    [Theory]
    [InlineData("26bca36bde8333b5d7f72e9ed20ccda6a618af24")]
    [InlineData("v1.0")]
    public void A_model_from_a_hub_by_revision_passes(string revision) => Assert.Empty(Found.In(From("hf://mistralai/Mistral-7B-v0.1", revision)));

    [Theory]
    [InlineData(InferenceServer.Vllm, "--model=mistralai/Mistral-7B-v0.1", 1)]
    [InlineData(InferenceServer.Vllm, "mistralai/Mistral-7B-v0.1", 1)]
    [InlineData(InferenceServer.Vllm, "--model=/models/mistral/1", 0)]
    [InlineData(InferenceServer.Vllm, "scripts/serve.py", 0)]
    [InlineData(InferenceServer.Vllm, "--model=s3://models/mistral/1", 0)]
    [InlineData(InferenceServer.Sglang, "--model-path=mistralai/Mistral-7B-v0.1", 1)]
    [InlineData(InferenceServer.Tgi, "--model-id=mistralai/Mistral-7B-v0.1", 1)]
    [InlineData(InferenceServer.Http, "--model=mistralai/Mistral-7B-v0.1", 0)]
    public void A_server_that_loads_from_a_hub_is_told_which_revision(InferenceServer server, string argument, int findings)
    {
        var model = Sound.Model with { Server = server, Arguments = [argument] };
        Assert.Equal(Enumerable.Repeat("MLP024 ModelSpec \"scorer\": Arguments[0]", findings), Found.In(model));
        Assert.Empty(Found.In(model with { Arguments = [argument, "--revision", "26bca36bde8333b5d7f72e9ed20ccda6a618af24"] }));
        Assert.Equal(findings, Found.In(model with { Arguments = [argument, "--revision=main"] }).Count);
        Assert.Empty(Found.In(model with { Config = new Dictionary<string, string> { ["HF_HUB_OFFLINE"] = "1" } }));
    }
}
