using System.Buffers;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>Reads a type: alternatives with <c>|</c>, lists with <c>[]</c>, maps with <c>{}</c>, parentheses to group.</summary>
sealed class SchemaTypeParser
{
    static readonly HashSet<string> Primitives = ["string", "bool", "int", "number", "any", "json", "asset", "archive"];

    static readonly SearchValues<char> Ends = SearchValues.Create("[{()|?");

    readonly string text;
    int at;

    SchemaTypeParser(string text) => this.text = text;

    public static SchemaType Parse(string text)
    {
        var parser = new SchemaTypeParser(text);
        var type = parser.Union();
        return parser.at == text.Length ? type : throw parser.Malformed();
    }

    SchemaType Union()
    {
        List<SchemaType> members = [Postfix()];
        while (Take("|"))
            members.Add(Postfix());
        return members.Count == 1 ? members[0] : new UnionType(members);
    }

    SchemaType Postfix()
    {
        var type = Atom();
        while (true)
        {
            if (Take("[]"))
                type = new ListType(type);
            else if (Take("{}"))
                type = new MapType(type);
            else
                return type;
        }
    }

    SchemaType Atom()
    {
        if (Take("("))
        {
            var inner = Union();
            return Take(")") ? inner : throw Malformed();
        }

        var length = text.AsSpan(at).IndexOfAny(Ends);
        var name = length < 0 ? text[at..] : text.Substring(at, length);
        at += name.Length;
        if (name.Length == 0)
            throw Malformed();
        return Primitives.Contains(name) ? new PrimitiveType(name) : new NamedType(name);
    }

    bool Take(string token)
    {
        if (!text.AsSpan(at).StartsWith(token))
            return false;
        at += token.Length;
        return true;
    }

    FormatException Malformed() => new($"\"{text}\" is no type of sdk/schema");
}
