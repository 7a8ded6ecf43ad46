namespace Pulumi.Generator.Schema;

/// <summary>Reads a type: <c>union := postfix ('|' postfix)*</c>, <c>postfix := atom ('[]' | '{}')*</c>, <c>atom := name | '(' union ')'</c>.</summary>
sealed class TypeParser
{
    static readonly HashSet<string> Primitives = ["string", "bool", "int", "number", "any", "json", "asset", "archive"];

    readonly string text;
    readonly int position;
    readonly Func<string, TypeExpression?> resolve;
    int at;

    TypeParser(string text, int position, Func<string, TypeExpression?> resolve)
    {
        this.text = text;
        this.position = position;
        this.resolve = resolve;
    }

    /// <param name="text">The type, without the mark that its property may be left out.</param>
    /// <param name="position">Where the type starts in the schema.</param>
    /// <param name="resolve">Finds a nested type or an enum by its id.</param>
    public static TypeExpression Parse(string text, int position, Func<string, TypeExpression?> resolve)
    {
        var parser = new TypeParser(text, position, resolve);
        var type = parser.Union();
        return parser.at == text.Length ? type : throw parser.Malformed();
    }

    TypeExpression Union()
    {
        List<TypeExpression> members = [Postfix()];
        while (Take("|")) members.Add(Postfix());
        return members.Count == 1 ? members[0] : new UnionType(members);
    }

    TypeExpression Postfix()
    {
        var type = Atom();
        while (true)
        {
            if (Take("[]")) type = new ListType(type);
            else if (Take("{}")) type = new MapType(type);
            else return type;
        }
    }

    TypeExpression Atom()
    {
        if (Take("("))
        {
            var inner = Union();
            return Take(")") ? inner : throw Malformed();
        }

        var start = at;
        while (at < text.Length && text[at] is not ('[' or '{' or '(' or ')' or '|' or '?')) at++;
        var name = text.Substring(start, at - start);
        if (name.Length == 0) throw Malformed();
        if (Primitives.Contains(name)) return new PrimitiveType(name);
        return resolve(name) ?? throw new SchemaException($"the schema has no type \"{name}\"", position);
    }

    bool Take(string token)
    {
        if (string.CompareOrdinal(text, at, token, 0, token.Length) != 0) return false;
        at += token.Length;
        return true;
    }

    SchemaException Malformed() => new($"\"{text}\" is not a type", position);
}
