using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator;

/// <summary>How C# writes a text or a name.</summary>
static class CSharp
{
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string UpperFirst(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>A wire name as an identifier: without hyphens and a leading dollar, keywords escaped.</summary>
    public static string Identifier(string wire)
    {
        var name = Bare(wire);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    public static string Bare(string wire) => wire.TrimStart('$').Replace("-", "");
}
