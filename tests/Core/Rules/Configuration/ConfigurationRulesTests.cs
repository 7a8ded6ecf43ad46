using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Configuration;

public sealed class ConfigurationRulesTests
{
    const string HuggingFace = "hf_abcdefghijklmnopqrstuvwxyz01234567";

    static ModelSpec With(string key, string value) => Sound.Model with { Config = new Dictionary<string, string> { [key] = value } };

    [Theory]
    [InlineData("MODEL_NAME")]
    [InlineData("_x")]
    [InlineData("spring.config.name")]
    [InlineData("log-level")]
    [InlineData(".x")]
    public void Keys_that_name_an_environment_variable_pass(string key) => Assert.Empty(Found.In(With(key, "x")));

    [Theory]
    [InlineData("2ND", "Config[\"2ND\"]")]
    [InlineData("MODEL NAME", "Config[\"MODEL NAME\"]")]
    [InlineData("A=B", "Config[\"A=B\"]")]
    [InlineData("", "Config[\"\"]")]
    [InlineData("..x", "Config[\"..x\"]")]
    [InlineData(".", "Config[\".\"]")]
    [InlineData("größe", "Config[\"größe\"]")]
    public void Other_keys_are_refused(string key, string path) => Assert.Equal([$"MLP050 ModelSpec \"scorer\": {path}"], Found.In(With(key, "x")));

    [Theory]
    [InlineData("HF_TOKEN", "x")]
    [InlineData("WANDB_API_KEY", "x")]
    [InlineData("WANDB_KEY", "x")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "x")]
    [InlineData("DJANGO_SECRET_KEY", "x")]
    [InlineData("DB_PASSWORD", "x")]
    [InlineData("PGPASSWORD", "x")]
    [InlineData("DB_PASSWORD_PROD", "x")]
    [InlineData("CLIENT_SECRET_2", "x")]
    [InlineData("hfToken", "x")]
    [InlineData("openai-api-key", "x")]
    [InlineData("DATABASE", "postgres://me:hunter2@db/scores")]
    [InlineData("EXTRA", "a " + HuggingFace)]
    [InlineData("CERT", "-----BEGIN RSA PRIVATE KEY-----\nx")]
    public void Secrets_are_refused(string key, string value)
    {
        var finding = RuleSet.Check("scorer", With(key, value)).Single();
        Assert.Equal("MLP051", finding.RuleId);
        Assert.Equal($"ModelSpec \"scorer\": Config[\"{key}\"]", finding.Path);
    }

    [Theory]
    [InlineData("MAX_TOKENS", "4096")]
    [InlineData("MAX_NUM_BATCHED_TOKENS", "8192")]
    [InlineData("MIN_TOKEN", "1")]
    [InlineData("TOKENIZERS_PARALLELISM", "false")]
    [InlineData("TOKENIZER", "meta/llama")]
    [InlineData("EOS_TOKEN", "</s>")]
    [InlineData("AUDIO_TOKEN", "<audio>")]
    [InlineData("CLASS_TOKEN", "[CLASS]")]
    [InlineData("STOP_TOKEN", "END")]
    [InlineData("HF_TOKEN_PATH", "/var/run/secrets/hf")]
    [InlineData("HF_TOKEN", "/var/run/secrets/hf")]
    [InlineData("DB_PASSWORD", "$(DB_PASSWORD_FROM_VAULT)")]
    [InlineData("DB_PASSWORD", "")]
    [InlineData("USE_AUTH_TOKEN", "true")]
    [InlineData("ALLOW_EMPTY_PASSWORD", "yes")]
    [InlineData("SECRET_NAME", "hf")]
    [InlineData("AWS_ACCESS_KEY_ID_FILE", "x")]
    [InlineData("PARTITION_KEY", "customer")]
    [InlineData("S3_KEY", "models/fraud.bin")]
    [InlineData("PUBLIC_KEY", "x")]
    [InlineData("KEY", "x")]
    [InlineData("MONKEY", "x")]
    [InlineData("MODEL", "token-classification")]
    [InlineData("BASE_URL", "http://embedding:8000/v1")]
    [InlineData("PROXY", "http://user@proxy:3128")]
    [InlineData("URL", "postgres://me:$(DB_PASSWORD)@db/scores")]
    public void What_only_sounds_like_a_secret_passes(string key, string value) => Assert.Empty(Found.In(With(key, value)));

    [Fact]
    public void No_secret_is_repeated_in_the_finding()
    {
        var model = Sound.Model with
        {
            Config = new Dictionary<string, string> { ["HF_TOKEN"] = "hunter2", ["DATABASE"] = "postgres://me:hunter2@db/scores" },
            Arguments = ["--api-key=hunter2", "--password", "hunter2", "redis://:hunter2@cache"],
        };

        var findings = RuleSet.Check("scorer", model);

        Assert.Equal(5, findings.Count);
        Assert.DoesNotContain("hunter2", Findings.Text(findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--api-key=x")]
    [InlineData("--api-key", "x")]
    [InlineData("--hf-token", HuggingFace)]
    [InlineData("--db", "postgres://me:hunter2@db/scores")]
    public void A_secret_among_the_arguments_is_refused_once(params string[] arguments) =>
        Assert.Equal("MLP051", RuleSet.Check("scorer", Sound.Model with { Arguments = ["serve", .. arguments] }).Single().RuleId);

    [Theory]
    [InlineData("--api-key", "$(VLLM_API_KEY)")]
    [InlineData("--hf-token", "--port", "8000")]
    [InlineData("--hf-token")]
    [InlineData("--max-num-batched-tokens", "8192")]
    [InlineData("--tokenizer", "meta/llama")]
    [InlineData("--ssl-keyfile", "/tls/tls.key")]
    [InlineData("--eos-token", "</s>")]
    public void Arguments_without_a_secret_pass(params string[] arguments) => Assert.Empty(Found.In(Sound.Model with { Arguments = arguments }));
}
