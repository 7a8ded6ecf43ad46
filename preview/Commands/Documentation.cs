using System.Text.RegularExpressions;
using System.Xml.Linq;
using MlPlatform.Core.Specs;

namespace MlPlatform.Preview.Commands;

/// <summary>The specs' own documentation as plain text, from the XML file that the compiler writes beside their assembly.</summary>
sealed partial class Documentation
{
    readonly Dictionary<string, string> texts;

    Documentation(XDocument file) => texts = file
        .Descendants("member")
        .Where(member => member.Attribute("name") is not null && member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!), StringComparer.Ordinal);

    /// <summary>The documentation of the specs; empty where its file isn't there.</summary>
    public static Documentation OfSpecs()
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{typeof(PlatformSpec).Assembly.GetName().Name}.xml");
        return new(File.Exists(path) ? XDocument.Load(path, LoadOptions.PreserveWhitespace) : new XDocument());
    }

    /// <summary>The text behind an id (<c>P:Namespace.Type.Property</c>), or null.</summary>
    public string? Find(string id) => texts.GetValueOrDefault(id);

    static string Text(XElement summary) => Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => Referred(see),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // <see cref="P:...ModelSpec.MinReplicas"/> is the key minReplicas.
    static string Referred(XElement see)
    {
        var name = see.Attribute("cref")?.Value.Split('.')[^1] ?? see.Value;
        return name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
