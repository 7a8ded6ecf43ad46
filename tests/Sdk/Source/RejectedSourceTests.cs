using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sdk.Tests;

/// <summary>Sources that do not compile against the official SDK do not compile here either: what is built here must build there.</summary>
public sealed class RejectedSourceTests
{
    const string Before = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Pulumi;
        using Pulumi.Testing;

        static class Probe
        {
            static void Run(
                Output<string> os, Output<int> oi, Input<string> ins, IMocks mocks, TestOptions options, IDictionary<string, string> dictionary,
                IEnumerable<string> sequence, IReadOnlyList<string> readOnly, Dictionary<string, Input<string>> inputs)
            {

        """;

    const string After = """

            }
        }
        """;

    static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Pulumi.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    static string[] Errors(string statement) =>
    [
        .. CSharpCompilation.Create("Probe", [CSharpSyntaxTree.ParseText(Before + statement + After)], References, new(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id),
    ];

    [Theory]
    [InlineData("InputMap<string> x = dictionary;", "CS0029")]
    [InlineData("InputList<string> x = sequence;", "CS0029")]
    [InlineData("InputList<string> x = readOnly;", "CS0029")]
    [InlineData("Input<double> x = oi;", "CS0029")]
    [InlineData("InputMap<string> x = inputs;", "CS0029")]
    [InlineData("var x = Output.Tuple(os, ins);", "CS0411")]
    [InlineData("var x = os.Apply<string>(s => throw new Exception());", "CS0121")]
    [InlineData("var x = new InputList<object> { 1, \"a\" };", "CS0121")]
    [InlineData("_ = Deployment.TestAsync(mocks, options, () => { throw new Exception(); });", "CS0121")]
    public void It_does_not_compile(string statement, string expected) => Assert.Equal([expected], Errors(statement).Distinct());

    [Theory]
    [InlineData("Input<double> x = 5;")]
    [InlineData("InputList<string> x = [\"a\", \"b\"];")]
    [InlineData("var x = os ?? ins;")]
    [InlineData("_ = Deployment.TestAsync(mocks, options, (Action)(() => { throw new Exception(); }));")]
    public void Its_like_compiles(string statement) => Assert.Empty(Errors(statement));
}
