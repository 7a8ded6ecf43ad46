using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Tests.Support;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Plans;

public sealed class PlanJsonTests
{
    const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    const string Main = "urn:pulumi:dev::shop::a:b:Thing::main";

    [Fact]
    public void A_plan_with_every_field_is_written_in_one_fixed_form() => GoldenFile.Same("plan.json", PlanJson.Write(Everything()));

    [Fact]
    public void The_same_plan_gives_the_same_bytes_in_whatever_order_it_was_made()
    {
        var plan = Everything();

        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(plan with { Resources = [.. plan.Resources.Reverse()], Notes = [.. plan.Notes.Reverse()] }));
    }

    [Fact]
    public void What_has_its_default_is_left_out() =>
        Assert.Equal(
            """
            {
              "notes": [],
              "outputs": {},
              "project": "p",
              "resources": [
                {
                  "custom": false,
                  "inputs": {},
                  "name": "main",
                  "type": "a:b:Thing",
                  "urn": "urn:pulumi:dev::shop::a:b:Thing::main"
                }
              ],
              "stack": "s",
              "version": 1
            }

            """,
            PlanJson.Write(new Plan { Project = "p", Stack = "s", Resources = [new PlanResource { Urn = Main, Type = "a:b:Thing", Name = "main" }] }));

    [Theory]
    [InlineData(3, "3")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e21, "1E+21")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    public void Numbers_have_their_shortest_digits(double number, string json) => Assert.Equal(json, Number(number).ToString());

    static Plan Everything() => new()
    {
        Project = "shop",
        Stack = "dev",
        Outputs = Object(("token", Secret("hunter2")), ("address", Unknown), ("name", Text("main"))),
        Notes = [new(NoteSeverity.Info, "hello", Stack), new(NoteSeverity.Warning, "two\nlines"), new(NoteSeverity.Error, "bad", Main)],
        Resources =
        [
            new() { Urn = Stack, Type = "pulumi:pulumi:Stack", Name = "shop-dev", Outputs = Object(("name", Text("main"))) },
            new() { Urn = "urn:pulumi:dev::shop::a:b:Read::old", Type = "a:b:Read", Name = "old", Parent = Stack, Custom = true, ReadId = "id-1" },
            new()
            {
                Urn = Main,
                Type = "a:b:Thing",
                Name = "main",
                Parent = Stack,
                Custom = true,
                Remote = true,
                Inputs = Object(
                    ("archive", new PlanArchive(Object(("x", new PlanAsset(AssetSource.Text, "t"))))),
                    ("download", new PlanArchive(AssetSource.Uri, "https://example.com/a.zip")),
                    ("file", new PlanAsset(AssetSource.Path, "a.txt")),
                    ("html", Text("<a href=\"x\">'&'</a> \u00e4\u20ac \u2028")),
                    ("list", List(PlanNull.Value, PlanBool.Of(false), Number(3), Number(0.5))),
                    ("output", new PlanOutput(Unknown, [Stack])),
                    ("reference", new PlanResourceReference(Stack, Unknown, "1.2.3")),
                    ("secret", Secret(Object(("a", Text("hunter2"))))),
                    ("unknown", Unknown)),
                Dependencies = [Stack],
                PropertyDependencies = new Dictionary<string, IReadOnlyList<string>> { ["b"] = [Stack], ["a"] = [Main] },
                Provider = "urn:pulumi:dev::shop::pulumi:providers:a::a",
                Providers = new Dictionary<string, string> { ["z"] = "urn:z", ["a"] = "urn:a" },
                Version = "1.2.3",
                PluginDownloadUrl = "https://example.com",
                Package = "p@1",
                Protect = true,
                RetainOnDelete = false,
                DeletedWith = Stack,
                ReplaceWith = [Stack],
                DeleteBeforeReplace = true,
                IgnoreChanges = ["a.b"],
                ReplaceOnChanges = ["c"],
                ReplacementTrigger = Number(1),
                AdditionalSecretOutputs = ["password"],
                Aliases = [new() { Urn = "urn:old" }, new() { Name = "older", NoParent = true }],
                CustomTimeouts = new(TimeSpan.FromMinutes(5), null, TimeSpan.FromSeconds(1.5)),
                ImportId = "id-2",
                Hooks = new() { BeforeCreate = ["check"], OnError = ["tell"] },
                HideDiffs = ["d"],
                EnvVarMappings = new Dictionary<string, string> { ["B"] = "C", ["A"] = "B" },
            },
        ],
    };
}
