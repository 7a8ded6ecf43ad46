using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Emit;
using Pulumi.Generator.Schema;

namespace Pulumi.Generator;

/// <summary>Turns the schema of a provider package, an additional file <c>*.json</c>, into the C# of the package.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProviderGenerator : IIncrementalGenerator
{
    static readonly DiagnosticDescriptor Malformed = new(
        "PSG001", "Malformed schema", "The schema is malformed: {0}", "Schema", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // By text, not by file object, so that a schema that didn't change isn't read again.
        var schemas = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select((file, stop) => (file.Path, Text: file.GetText(stop)?.ToString() ?? ""));
        context.RegisterSourceOutput(schemas, (output, schema) => Generate(output, schema.Path, schema.Text));
    }

    static void Generate(SourceProductionContext output, string path, string text)
    {
        try
        {
            foreach (var (name, code) in PackageSource.Of(SchemaReader.Read(text)))
                output.AddSource(name, SourceText.From(code, Encoding.UTF8));
        }
        catch (SchemaException e)
        {
            var span = new TextSpan(e.Position, 0);
            var location = Location.Create(path, span, SourceText.From(text).Lines.GetLinePositionSpan(span));
            output.ReportDiagnostic(Diagnostic.Create(Malformed, location, e.Message));
        }
    }
}
