using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator;

namespace Sdk.Tests.Generator;

/// <summary>What the generator makes of a schema, compiled against the bundled Pulumi.</summary>
sealed class Generated
{
    static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Pulumi.Aws.dll" or "Pulumi.AzureNative.dll" or "Pulumi.Gcp.dll" or "Pulumi.Kubernetes.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    // What a Kubernetes package writes by hand.
    const string KubernetesResource = """
        namespace Pulumi.Example;
        public abstract class KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options)
            : CustomResource(type, name, args, options);
        """;

    readonly Compilation compilation;

    Generated(Compilation compilation) => this.compilation = compilation;

    /// <summary>The types of a schema that has no fault.</summary>
    public static Generated From(string schema)
    {
        Driver(schema).RunGeneratorsAndUpdateCompilation(Compilation(), out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return new Generated(compilation);
    }

    /// <summary>What the generator says of a schema.</summary>
    public static ImmutableArray<Diagnostic> Diagnostics(string schema)
    {
        var result = Driver(schema).RunGenerators(Compilation()).GetRunResult();
        Assert.Empty(result.GeneratedTrees);
        return result.Diagnostics;
    }

    public static GeneratorDriver Driver(string schema) => CSharpGeneratorDriver.Create(
        [new ProviderGenerator().AsSourceGenerator()],
        [new SchemaFile(schema)],
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Pulumi.Example",
        [CSharpSyntaxTree.ParseText(KubernetesResource)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>All the C# there is.</summary>
    public string Text => string.Concat(compilation.SyntaxTrees);

    public INamedTypeSymbol Type(string name)
    {
        var type = compilation.GetTypeByMetadataName(name);
        Assert.True(type is not null, $"no type {name}");
        return type;
    }

    public bool Has(string type) => compilation.GetTypeByMetadataName(type) is not null;

    public ISymbol Member(string type, string name) => Assert.Single(Type(type).GetMembers(name));

    /// <summary>The type of a property or a field.</summary>
    public string TypeOf(string type, string member) => Member(type, member) switch
    {
        IPropertySymbol property => property.Type.ToDisplayString(),
        IFieldSymbol field => field.Type.ToDisplayString(),
        var other => throw new ArgumentException($"{other} has no type"),
    };

    /// <summary>The attribute that Pulumi gives a type or a member, as C# shows it.</summary>
    public static string AttributeOf(ISymbol symbol) =>
        Assert.Single(symbol.GetAttributes(), attribute => attribute.AttributeClass!.ContainingNamespace.ToString()!.StartsWith("Pulumi", StringComparison.Ordinal)).ToString()!;

    sealed class SchemaFile(string schema) : AdditionalText
    {
        public override string Path => "schema/example.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(schema);
    }
}
