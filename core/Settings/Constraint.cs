using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using MlPlatform.Core.Rules;

namespace MlPlatform.Core.Settings;

/// <summary>What a value must hold beyond its type, from an attribute on its property.</summary>
/// <param name="Attribute">The attribute, for those who lower it to something else, such as a JSON Schema.</param>
/// <param name="Rule">The rule that a breach is reported under.</param>
/// <param name="Allowed">What is allowed, after "allowed is".</param>
/// <param name="Holds">Whether a value of the property's type holds it.</param>
sealed record Constraint(ValidationAttribute Attribute, IRule Rule, string Allowed, Func<object, bool> Holds)
{
    /// <summary>The constraints on a property.</summary>
    public static IReadOnlyList<Constraint> Of(PropertyInfo property) =>
        [.. property.GetCustomAttributes<ValidationAttribute>().Select(attribute => Of(attribute, property))];

    static Constraint Of(ValidationAttribute attribute, PropertyInfo property) => attribute switch
    {
        RangeAttribute { Minimum: int or double, MinimumIsExclusive: false, MaximumIsExclusive: false } range => Range(range, property.PropertyType),
        MinLengthAttribute least => MinLength(least),
        RegularExpressionAttribute pattern => Pattern(pattern),
        _ => throw new NotSupportedException(
            $"{property.DeclaringType?.Name}.{property.Name} carries {attribute.GetType().Name}, which settings can't hold; they know Range, MinLength and RegularExpression."),
    };

    static Constraint Range(RangeAttribute range, Type type)
    {
        var number = type == typeof(int) || type == typeof(int?) ? "a whole number" : "a number";
        var (least, most) = (Convert.ToDouble(range.Minimum), Convert.ToDouble(range.Maximum));
        return new(
            range,
            SettingsRule.OutOfRange,
            range.ErrorMessage ?? $"{number} from {Shown.Number(least)} to {Shown.Number(most)}",
            // Written so that NaN doesn't hold.
            value => Convert.ToDouble(value) is var given && given >= least && given <= most);
    }

    static Constraint MinLength(MinLengthAttribute least) => new(
        least,
        SettingsRule.WrongForm,
        least.ErrorMessage ?? (least.Length == 1 ? "anything but empty" : $"a length of at least {least.Length}"),
        value => (value is string text ? text.Length : ((ICollection)value).Count) >= least.Length);

    static Constraint Pattern(RegularExpressionAttribute pattern)
    {
        var whole = new Regex($@"\A(?:{pattern.Pattern})\z", RegexOptions.CultureInvariant);
        return new(
            pattern,
            SettingsRule.WrongForm,
            pattern.ErrorMessage ?? $"what matches {pattern.Pattern}",
            value => whole.IsMatch((string)value));
    }
}
