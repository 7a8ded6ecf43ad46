namespace MlPlatform.Preview.Plans;

/// <summary>The names by which the engine tells resources apart: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
static class Urn
{
    public const string StackType = "pulumi:pulumi:Stack";

    const string Prefix = "urn:pulumi:";

    /// <summary>The URN of a resource; the stack's own type is no part of what stands under it.</summary>
    public static string Of(string stack, string project, string parent, string type, string name)
    {
        var above = QualifiedTypeOf(parent);
        return above.Length == 0 || above is StackType
            ? string.Concat(Prefix, stack, "::", $"{project}::{type}::{name}")
            : string.Concat(Prefix, stack, "::", $"{project}::{above}${type}::{name}");
    }

    /// <summary>The types from below the stack down to the resource, joined by <c>$</c>; empty where the text is no URN.</summary>
    public static ReadOnlySpan<char> QualifiedTypeOf(string urn)
    {
        var start = AfterSeparator(urn, 2);
        if (start < 0)
            return default;
        var end = urn.IndexOf("::", start, StringComparison.Ordinal);
        return end < 0 ? default : urn.AsSpan(start, end - start);
    }

    /// <summary>The resource's own type; empty where the text is no URN.</summary>
    public static string TypeOf(string urn)
    {
        var qualified = QualifiedTypeOf(urn);
        return qualified[(qualified.LastIndexOf('$') + 1)..].ToString();
    }

    /// <summary>The resource's name; the whole text where it is no URN.</summary>
    public static string NameOf(string urn)
    {
        var start = AfterSeparator(urn, 3);
        return start < 0 ? urn : urn[start..];
    }

    // A name may hold "::" itself, so separators are counted from the left.
    static int AfterSeparator(string urn, int count)
    {
        if (!urn.StartsWith(Prefix, StringComparison.Ordinal))
            return -1;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            at = urn.IndexOf("::", at, StringComparison.Ordinal);
            if (at < 0)
                return -1;
            at += 2;
        }

        return at;
    }
}
