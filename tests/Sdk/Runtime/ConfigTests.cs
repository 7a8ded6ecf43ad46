namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class ConfigTests : ProcessStateTests
{
    sealed record Shape(int A, string B);

    async Task WithAsync(Action<Config> read, string values = "{}", string? secretKeys = null, string? name = null)
    {
        Set("PULUMI_CONFIG", values);
        Set("PULUMI_CONFIG_SECRET_KEYS", secretKeys);
        await Deployment.TestAsync(new Mocks(), new() { ProjectName = "p" }, (Action)(() => read(new Config(name))));
    }

    [Fact]
    public async Task Values_are_read_by_type() => await WithAsync(
        config =>
        {
            Assert.Equal("text", config.Get("s"));
            Assert.Equal(-5, config.GetInt32("i"));
            Assert.Equal(1500, config.GetDouble("d"));
            Assert.Equal((true, false), (config.GetBoolean("t"), config.RequireBoolean("f")));
            Assert.Equal(new Shape(1, "x"), config.RequireObject<Shape>("o"));
            Assert.Equal(("text", -5, 1500.0), (config.Require("s"), config.RequireInt32("i"), config.RequireDouble("d")));
        },
        """{ "p:s": "text", "p:i": "-5", "p:d": "1.5e3", "p:t": "true", "p:f": "false", "p:o": "{\"A\":1,\"B\":\"x\"}" }""");

    [Fact]
    public async Task What_is_not_there_is_null() => await WithAsync(config =>
    {
        Assert.Null(config.Get("x"));
        Assert.Null(config.GetBoolean("x"));
        Assert.Null(config.GetInt32("x"));
        Assert.Null(config.GetDouble("x"));
        Assert.Null(config.GetObject<Shape>("x"));
        Assert.Null(config.GetSecret("x"));
        Assert.Null(config.GetSecretBoolean("x"));
        Assert.Null(config.GetSecretInt32("x"));
        Assert.Null(config.GetSecretDouble("x"));
        Assert.Null(config.GetSecretObject<Shape>("x"));
    });

    [Fact]
    public async Task What_is_required_and_missing_is_named_with_what_to_do()
    {
        const string message = "Missing Required configuration variable 'p:k'\n\tplease set a value using the command `pulumi config set p:k <value>`";
        await WithAsync(config =>
        {
            Action[] reads =
            [
                () => config.Require("k"), () => config.RequireBoolean("k"), () => config.RequireInt32("k"), () => config.RequireDouble("k"),
                () => config.RequireObject<Shape>("k"), () => config.RequireSecret("k"), () => config.RequireSecretBoolean("k"),
                () => config.RequireSecretInt32("k"), () => config.RequireSecretDouble("k"), () => config.RequireSecretObject<Shape>("k"),
            ];

            Assert.All(reads, read => Assert.Equal(message, Assert.Throws<RunException>(read).Message));
        });
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_named_with_the_type() => await WithAsync(
        config =>
        {
            Assert.Equal("Configuration 'p:k' value 'v' is not a valid Int32", Assert.Throws<RunException>(() => config.GetInt32("k")).Message);
            Assert.Equal("Configuration 'p:k' value 'v' is not a valid Double", Assert.Throws<RunException>(() => config.GetDouble("k")).Message);
            Assert.Equal("Configuration 'p:k' value 'v' is not a valid Boolean", Assert.Throws<RunException>(() => config.GetBoolean("k")).Message);
            Assert.Equal($"Configuration 'p:k' value 'v' is not a valid {typeof(Shape).FullName}", Assert.Throws<RunException>(() => config.GetObject<Shape>("k")).Message);
        },
        """{ "p:k": "v" }""");

    [Fact]
    public async Task A_secret_value_of_the_wrong_type_is_not_told() => await WithAsync(
        config => Assert.Equal("Configuration 'p:k' value '[secret]' is not a valid Int32", Assert.Throws<RunException>(() => config.GetSecretInt32("k")).Message),
        """{ "p:k": "hidden" }""",
        """["p:k"]""");

    [Theory]
    [InlineData("True")]
    [InlineData("1")]
    [InlineData("")]
    public async Task A_boolean_is_true_or_false_in_small_letters(string value) => await WithAsync(
        config => Assert.Throws<RunException>(() => config.GetBoolean("k")), $$"""{ "p:k": "{{value}}" }""");

    [Fact]
    public async Task A_JSON_true_is_no_boolean() => await WithAsync(
        config =>
        {
            Assert.Equal("True", config.Get("k"));
            Assert.Throws<RunException>(() => config.GetBoolean("k"));
        },
        """{ "p:k": true }""");

    [Fact]
    public async Task A_number_has_no_thousands() => await WithAsync(
        config => Assert.Throws<RunException>(() => config.GetDouble("k")), """{ "p:k": "1,000" }""");

    [Fact]
    public async Task Secrets_are_secret_outputs() => await WithAsync(
        config =>
        {
            Assert.True(config.RequireSecret("k").IsSecretAsync().Result);
            Assert.True(config.GetSecretInt32("k")!.IsSecretAsync().Result);
            Assert.Equal(1, config.RequireSecretDouble("k").ValueAsync().Result);
        },
        """{ "p:k": "1" }""");

    [Theory]
    [InlineData(null, "p:k")]
    [InlineData("p", "p:config:k")]
    [InlineData("other", "other:k")]
    [InlineData("other:config", "other:k")]
    public async Task A_key_is_the_projects_or_that_of_a_name(string? name, string key) => await WithAsync(
        config => Assert.Equal("v", config.Get("k")), $$"""{ "{{key}}": "v" }""", name: name);
}
