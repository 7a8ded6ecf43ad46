using CsCheck;
using MlPlatform.Preview.Display;
using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Rendering;
using MlPlatform.Preview.Tests.Engine;
using MlPlatform.Preview.Tests.Plans;
using Pulumirpc;

namespace MlPlatform.Preview.Tests;

public sealed class SecretProperties
{
    // Any kind of value with this text somewhere in it.
    const string Clear = "hunter2-correct-horse";

    static readonly Gen<PlanValue> Secret = AnyValue.Any.Select(value => (PlanValue)new PlanSecret(new PlanList([value, new PlanString(Clear), new PlanAsset(AssetSource.Text, Clear)])));

    static readonly Gen<PlanObject> Inputs = Gen.Recursive<PlanValue>((depth, inner) => depth > 2
            ? Secret
            : Gen.OneOf(
                Secret,
                AnyValue.Any,
                Gen.Select(AnyValue.Text, inner).Array[1, 3].Select(entries => (PlanValue)new PlanObject(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2)))),
                inner.Array[1, 3].Select(items => (PlanValue)new PlanList(items)),
                inner.Select(value => (PlanValue)new PlanOutput(value, ["urn"])),
                inner.Select(value => (PlanValue)new PlanArchive(new PlanObject([KeyValuePair.Create("a", value)])))))
        .Array[1, 3].Select(values => new PlanObject(values.Select((value, i) => KeyValuePair.Create($"p{i}", value))));

    [Fact]
    public void No_plan_shows_a_secret_in_any_form() =>
        Inputs.Sample(inputs =>
        {
            var plan = new Plan { Project = "shop", Stack = "dev", Outputs = inputs, Resources = [Object(inputs), Release(inputs)] };
            var texts = ManifestRenderer.Render(plan).Select(file => file.Text)
                .Append(PlanJson.Write(plan))
                .Append(Plain(PlanTree.Of(plan, "")))
                .Append(inputs.ToString());
            return texts.All(text => !text.Contains(Clear, StringComparison.Ordinal));
        });

    [Fact]
    public async Task No_run_shows_one_in_messages_errors_or_on_the_console()
    {
        var result = await RawProgram.PlanAsync(async program =>
        {
            await program.RegisterAsync("a:b:Thing", "main", Plans.Value.Object(("p", new PlanSecret(new PlanString(Clear)))));
            Console.Write($"here: {Clear}.");
            await program.Engine.LogAsync(new() { Severity = LogSeverity.Warning, Message = $"careful: {Clear}" });
            await program.RegisterAsync("a:b:Thing", "main");
        });
        var texts = result.Errors.Append(result.ConsoleOutput).Append(PlanJson.Write(result.Plan)).Append(Plain(Messages.Failure("dev", result))).ToList();

        Assert.Equal("here: [secret].", result.ConsoleOutput);
        Assert.All(texts, text => Assert.DoesNotContain(Clear, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_debugger_is_shown_nothing()
    {
        Assert.Equal("[secret]", ((System.Diagnostics.DebuggerDisplayAttribute)typeof(PlanSecret).GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), false).Single()).Value);
        Assert.All(
            typeof(PlanSecret).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly),
            property => Assert.Equal(
                System.Diagnostics.DebuggerBrowsableState.Never,
                property.GetCustomAttributes(typeof(System.Diagnostics.DebuggerBrowsableAttribute), false).Cast<System.Diagnostics.DebuggerBrowsableAttribute>().Single().State));
    }

    [Fact]
    public void No_public_member_gives_the_content_of_a_secret() =>
        Assert.Equal(
            ["Equals", "GetHashCode"],
            typeof(PlanSecret).GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly).Select(method => method.Name).Order());

    static PlanResource Object(PlanObject inputs) => new() { Urn = "urn:a", Type = "kubernetes:core/v1:Secret", Name = "a", Custom = true, Inputs = inputs, Outputs = inputs };

    static PlanResource Release(PlanObject inputs) => new()
    {
        Urn = "urn:b",
        Type = "kubernetes:helm.sh/v3:Release",
        Name = "b",
        Custom = true,
        Inputs = new PlanObject([KeyValuePair.Create("values", (PlanValue)inputs), KeyValuePair.Create("chart", inputs.Values[0]), KeyValuePair.Create("version", inputs.Values[0])]),
    };

    static string Plain(Sheet sheet)
    {
        using var writer = new StringWriter();
        sheet.WriteTo(writer);
        return writer.ToString();
    }
}
