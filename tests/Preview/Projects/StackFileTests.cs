using MlPlatform.Preview.Projects;

namespace MlPlatform.Preview.Tests.Projects;

public sealed class StackFileTests : IDisposable
{
    const string Sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    readonly TempFolder folder = new();

    public StackFileTests() => folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Scalars_are_texts_whatever_they_look_like()
    {
        var values = Load(
            """
            config:
              shop:int: 007
              shop:float: 1.50
              shop:bool: yes
              shop:date: 2026-11-24
              shop:quoted: "a\tb"
              shop:block: |
                line
                line
              shop:empty:
              shop:nothing: ~
              shop:text: null and void
            """).Values;

        Assert.Equal(
            ["shop:block=line\nline\n", "shop:bool=yes", "shop:date=2026-11-24", "shop:empty=", "shop:float=1.50", "shop:int=007", "shop:nothing=", "shop:quoted=a\tb", "shop:text=null and void"],
            values.Select(entry => $"{entry.Key}={entry.Value}"));
    }

    [Fact]
    public void Structures_are_json_with_the_types_of_yaml_1_2() =>
        Assert.Equal(
            """{"int":7,"plus":5,"hex":31,"octal":15,"big":123456789012345678901234567890,"float":1.5,"exponent":1200,"point":0.5,"true":true,"yes":"yes","null":null,"none":null,"date":"2026-11-24","version":"1.4.2","quoted":"7","tagged":"7","list":[1,["a"],{"b":[]}],"umlaut":"ä<>&'\""}""",
            Load(
                """
                config:
                  thing:
                    int: 007
                    plus: +5
                    hex: 0x1F
                    octal: 0o17
                    big: 123456789012345678901234567890
                    float: 1.50
                    exponent: 1.2e3
                    point: .5
                    true: true
                    yes: yes
                    null: null
                    none:
                    date: 2026-11-24
                    version: 1.4.2
                    quoted: "7"
                    tagged: !!str 7
                    list: [1, [a], {b: []}]
                    umlaut: "ä<>&'\""
                """).Values["shop:thing"]);

    [Fact]
    public void Aliases_are_written_out() =>
        Assert.Equal("""{"b":[1],"c":[1]}""", Load("config:\n  a:\n    b: &x [1]\n    c: *x\n").Values["shop:a"]);

    [Fact]
    public void Keys_have_a_namespace_or_get_the_projects()
    {
        var values = Load("config:\n  a: 1\n  shop:b: 2\n  aws:region: 3\n  old:config:c: 4\n").Values;

        Assert.Equal(["aws:region", "old:c", "shop:a", "shop:b"], values.Keys);
    }

    [Fact]
    public void A_secret_is_unknown_and_marked()
    {
        var stack = Load("encryptionsalt: v1:abc\nsecretsprovider: awskms://x\nencryptedkey: abc\nconfig:\n  token:\n    secure: v1:def\n");

        Assert.Equal(Sentinel, stack.Values["shop:token"]);
        Assert.Equal(["shop:token"], stack.SecretKeys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("config:\n")]
    [InlineData("config: {}\n")]
    public void A_file_may_set_nothing(string text) => Assert.Empty(Load(text).Values);

    [Fact]
    public void What_pulumi_esc_would_add_is_missing_and_a_remark_says_so() =>
        Assert.Equal(
            ["Pulumi.dev.yaml takes settings from Pulumi ESC ('environment'), which can't be asked offline: they are missing here."],
            Load("environment: [shop/dev]\n").Remarks);

    [Fact]
    public void Every_problem_is_told_at_once_with_its_place() =>
        Assert.Equal(
            """
            Pulumi.dev.yaml:1:1: confg: a stack file has no such key; there are config, encryptedkey, encryptionsalt, environment, secretsprovider. Did you mean 'config'? Settings of the program stand under 'config'.
            Pulumi.dev.yaml:4:3: config.size: the key stands twice, first on line 3. Keep one of the two.
            Pulumi.dev.yaml:5:3: config.shop:size: it is the same key as 'size' on line 3 (shop:size). Keep one of the two.
            Pulumi.dev.yaml:6:3: config.a:b:c: 'a:b:c' is no configuration key; write it as 'namespace:name', or 'name' for 'shop:name'.
            Pulumi.dev.yaml:10:9: config.platform.tenants[0].secure: a secret stands inside a setting, where it can't be told from the rest offline. Make it a top-level secret (pulumi config set --secret NAME) and refer to it by its name here.
            Pulumi.dev.yaml:13:7: config.platform.tenants[1].name: the key stands twice, first on line 12. Keep one of the two.
            Pulumi.dev.yaml:14:12: config.platform.limit: '.inf' is no number that can be passed on. Give a finite one, or quote it to mean the text.
            """,
            Assert.Throws<ProjectException>(() => Load(
                """
                confg: 1
                config:
                  size: 1
                  size: 2
                  shop:size: 3
                  a:b:c: 4
                  platform:
                    tenants:
                    - token: x
                      ? secure
                      : abc
                    - name: a
                      name: b
                    limit: .inf
                """)).Message);

    [Theory]
    [InlineData("- a\n", "Pulumi.dev.yaml:1:1: it must be a mapping with the key 'config', and is a list.")]
    [InlineData("config\n", "Pulumi.dev.yaml:1:1: it must be a mapping with the key 'config', and is the text 'config'.")]
    [InlineData("config: [a]\n", "Pulumi.dev.yaml:1:9: config: it must be a mapping of keys to values, and is a list.")]
    [InlineData("config: dev\n", "Pulumi.dev.yaml:1:9: config: it must be a mapping of keys to values, and is the text 'dev'.")]
    [InlineData("config:\n\ta: 1\n", "Pulumi.dev.yaml:2:1: not YAML: while scanning a mapping, found invalid tab as indentation.")]
    [InlineData("config:\n  a: [1, 2\n  b: 3\n", "Pulumi.dev.yaml:2:8: not YAML: a bracket, brace or quote near here is never closed.")]
    [InlineData("config:\n  a: b: c\n", "Pulumi.dev.yaml:2:7: not YAML: while scanning a plain scalar value, found invalid mapping.")]
    [InlineData("config:\n  a: \"x\n", "Pulumi.dev.yaml:2:6: not YAML: while scanning a quoted scalar, found unexpected end of stream.")]
    [InlineData("a: &x\n  b: *x\n", "Pulumi.dev.yaml:2:6: a.b: *x refers to no anchor that is complete here. Write the value out.")]
    [InlineData("config:\n  ? [a]\n  : b\n", "Pulumi.dev.yaml:3:5: config: a key is a list or a mapping; only texts can be keys.")]
    [InlineData("config: {}\n---\nconfig: {}\n", "Pulumi.dev.yaml:2:1: a second document starts here; only one is read. Take the '---' out.")]
    [InlineData("config:\n  a: { secure: x, b: c }\n", "Pulumi.dev.yaml:2:8: config.a.secure: a secret stands inside a setting, where it can't be told from the rest offline. Make it a top-level secret (pulumi config set --secret NAME) and refer to it by its name here.")]
    public void A_file_that_can_not_be_read_says_where_and_why(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ProjectException>(() => Load(text)).Message.Split('\n'));

    [Fact]
    public void Aliases_that_grow_without_end_are_refused()
    {
        var text = "config:\n  a:\n    x0: &x0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
        for (var i = 1; i < 12; i++)
            text += $"    x{i}: &x{i} [{string.Join(", ", Enumerable.Repeat($"*x{i - 1}", 10))}]\n";

        Assert.Contains("it holds more than 200000 values once its aliases are written out.", Assert.Throws<ProjectException>(() => Load(text)).Message, StringComparison.Ordinal);
    }

    MlPlatform.Preview.Engine.StackConfig Load(string text)
    {
        folder.Write("Pulumi.dev.yaml", text);
        return Project.Find(folder.Path).Load("dev");
    }
}
