using MlPlatform.Preview.Display;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;
using Spectre.Console.Testing;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Display;

public sealed class PlanTreeTests
{
    [Fact]
    public void A_plan_is_shown_as_pulumi_preview_shows_one() => GoldenFile.Same("tree.txt", Plain(PlanTree.Of(Some(), "hello\nworld\n")));

    [Fact]
    public void An_empty_plan_says_so() => GoldenFile.Same("tree-empty.txt", Plain(PlanTree.Of(new() { Project = "shop", Stack = "dev" }, "")));

    [Fact]
    public void A_failed_run_says_why() => GoldenFile.Same(
        "failure.txt",
        Plain(Messages.Failure("dev", new() { Plan = Some(), ExitCode = 32, Errors = ["first\nsecond", "third"], ConsoleOutput = "hello\n" })));

    [Fact]
    public void A_terminal_gets_the_same_text_in_colours()
    {
        using var terminal = new TestConsole();
        terminal.Profile.Width = 200;
        var sheet = PlanTree.Of(Some(), "");

        SheetTerminal.Write(sheet, terminal);

        Assert.Equal(Plain(sheet).TrimEnd().Split('\n'), terminal.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
    }

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "aws:ec2:Vpc")]
    [InlineData("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:Deployment")]
    [InlineData("kubernetes:core/v1:Namespace", "kubernetes:core/v1:Namespace")]
    [InlineData("azure-native:containerservice:AgentPool", "azure-native:containerservice:AgentPool")]
    [InlineData("a:b:", "a:b:")]
    [InlineData("plain", "plain")]
    public void A_module_that_repeats_the_name_is_left_out(string type, string shown) => Assert.Equal(shown, TypeName.Short(type));

    static string Plain(Sheet sheet)
    {
        using var writer = new StringWriter();
        sheet.WriteTo(writer);
        return writer.ToString();
    }

    static Plan Some()
    {
        const string stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", platform = "urn:pulumi:dev::shop::mlplatform:index:Platform::platform";
        return new()
        {
            Project = "shop",
            Stack = "dev",
            Outputs = Object(("address", Unknown), ("token", Secret("hunter2")), ("names", List(Text("a"), Text("b"))), ("text", Text("x"))),
            Notes = [new(NoteSeverity.Warning, "two\nlines", platform), new(NoteSeverity.Info, "hello", stack), new(NoteSeverity.Info, "about all")],
            Resources =
            [
                new() { Urn = stack, Type = "pulumi:pulumi:Stack", Name = "shop-dev" },
                new() { Urn = platform, Type = "mlplatform:index:Platform", Name = "platform", Parent = stack },
                new() { Urn = "urn:1", Type = "kubernetes:core/v1:Namespace", Name = "fraud", Parent = platform, Custom = true },
                new() { Urn = "urn:2", Type = "aws:ec2/vpc:Vpc", Name = "taken-over", Parent = platform, Custom = true, ImportId = "vpc-1" },
                new() { Urn = "urn:3", Type = "kubernetes:core/v1:Service", Name = "old", Parent = stack, Custom = true, ReadId = "ns/old" },
                new() { Urn = "urn:4", Type = "kubernetes:core/v1:Service", Name = "orphan", Parent = "urn:nowhere", Custom = true },
            ],
        };
    }
}
