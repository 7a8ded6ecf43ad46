using System.Globalization;
using MlPlatform.Core.Settings;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>Holds values against the types of one package.</summary>
sealed class ValueCheck(PackageSchema schema)
{
    /// <summary>What is wrong with the properties of an object: names that there are not, values that are missing or of another kind.</summary>
    /// <param name="path">Where the object stands; empty for a resource itself.</param>
    /// <param name="given">The properties that it has.</param>
    /// <param name="known">The properties that there are.</param>
    public IEnumerable<string> Properties(string path, PlanObject given, IReadOnlyDictionary<string, SchemaProperty> known)
    {
        for (var i = 0; i < given.Count; i++)
        {
            var at = Join(path, given.Keys[i]);
            if (!known.TryGetValue(given.Keys[i], out var property))
            {
                yield return $"{at}: there is no such property{Near(given.Keys[i], known.Keys)}";
                continue;
            }

            if (given.Values[i] is PlanNull)
                continue;
            foreach (var problem in Value(at, given.Values[i], property.Type))
                yield return problem;
            if (property.Constant is { } constant && given.Values[i] is PlanString text && text.Value != constant)
                yield return $"{at}: {text} where only \"{constant}\" is right";
        }

        foreach (var (name, property) in known.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (property.Required && given[name] is null or PlanNull)
                yield return $"{Join(path, name)}: must be given, {property.Type}";
        }
    }

    /// <summary>What is wrong with one value. What is secret or known only after deployment is right.</summary>
    public IEnumerable<string> Value(string path, PlanValue value, SchemaType type)
    {
        if (value is PlanOutput output)
            value = output.Value;
        return (value, type) switch
        {
            (PlanUnknown or PlanSecret, _) or (_, PrimitiveType { Name: "any" or "json" }) => [],
            (PlanList list, ListType { Element: var element }) => list.Items.SelectMany((item, index) => Value($"{path}[{index}]", item, element)),
            (PlanObject fields, MapType { Element: var element }) => fields.Keys.Zip(fields.Values).SelectMany(entry => Value($"{path}[\"{entry.First}\"]", entry.Second, element)),
            (PlanObject fields, NamedType { Id: var id }) when schema.Types.TryGetValue(id, out var known) => Properties(path, fields, known),
            (PlanString or PlanNumber, NamedType { Id: var id }) when schema.Enums.TryGetValue(id, out var values) => Choice(path, value, values),
            (_, UnionType union) => Alternatives(path, value, union),
            (_, PrimitiveType { Name: var name }) when IsOf(name, value) => [],
            _ => [$"{path}: {value} where {type} is right"],
        };
    }

    // Of several alternatives the one whose kind the value has tells what is wrong with it. An enum beside string is open to later
    // values, but a value that today's provider doesn't have is a mistake in a plan of ours.
    IEnumerable<string> Alternatives(string path, PlanValue value, UnionType union)
    {
        if (value is PlanString && union.Members.OfType<NamedType>().FirstOrDefault(member => schema.Enums.ContainsKey(member.Id)) is { } choice)
            return Value(path, value, choice);
        var problems = union.Members.Select(member => Value(path, value, member).ToList()).ToList();
        if (problems.Any(found => found.Count == 0))
            return [];
        var sameKind = union.Members.Zip(problems).Where(entry => IsSameKind(value, entry.First)).ToList();
        return sameKind is [var only] ? only.Second : [$"{path}: {value} where {union} is right"];
    }

    bool IsSameKind(PlanValue value, SchemaType type) => (value, type) switch
    {
        (PlanList, ListType) or (PlanObject, MapType) => true,
        (PlanObject, NamedType named) => schema.Types.ContainsKey(named.Id),
        _ => false,
    };

    static IEnumerable<string> Choice(string path, PlanValue value, IReadOnlyList<string> values)
    {
        var text = value is PlanNumber number ? number.Value.ToString(CultureInfo.InvariantCulture) : ((PlanString)value).Value;
        return values.Contains(text) ? [] : [$"{path}: {value} where one of {string.Join(", ", values)} is right{Near(text, values)}"];
    }

    static bool IsOf(string primitive, PlanValue value) => (primitive, value) switch
    {
        ("string", PlanString) or ("bool", PlanBool) or ("number", PlanNumber) => true,
        ("int", PlanNumber number) => double.IsInteger(number.Value),
        ("asset", PlanAsset or PlanArchive) or ("archive", PlanArchive) => true,
        _ => false,
    };

    static string Near(string word, IEnumerable<string> words) => Nearest.To(word, words) is { } near ? $"; did you mean {near}?" : "";

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
