namespace MlPlatform.Preview.Plans.Values;

/// <summary>
/// A property's value as a program gave it: immutable, compared by content, and safe to print, since a secret's content is never part
/// of its text.
/// </summary>
public abstract class PlanValue : IEquatable<PlanValue>
{
    private protected PlanValue()
    {
    }

    /// <summary>What a secret reads as wherever a value is shown.</summary>
    public const string SecretText = "[secret]";

    /// <summary>What a value that only the deployment tells reads as wherever a value is shown.</summary>
    public const string UnknownText = "<computed>";

    /// <summary>Whether this value, or one inside it (a secret's content too), is known only after deployment.</summary>
    public bool HasUnknown => this is PlanUnknown || Inner.Any(static value => value.HasUnknown);

    /// <summary>Whether this value, or one inside it, is secret.</summary>
    public bool HasSecret => this is PlanSecret || Inner.Any(static value => value.HasSecret);

    /// <summary>The values that stand directly in this one.</summary>
    internal virtual IEnumerable<PlanValue> Inner => [];

    /// <summary>
    /// The value at a path of keys and list indices, <c>null</c> where there is none. Nothing is found inside a secret.
    /// </summary>
    /// <param name="path">Keys of objects, and positions in lists as digits.</param>
    public PlanValue? At(params ReadOnlySpan<string> path)
    {
        var value = this;
        foreach (var step in path)
        {
            value = value switch
            {
                PlanObject fields => fields[step],
                PlanList list when int.TryParse(step, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (value is null)
                return null;
        }

        return value;
    }

    /// <inheritdoc/>
    public abstract bool Equals(PlanValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PlanValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The value as one line of JSON, secrets as <c>[secret]</c> and unknowns as <c>&lt;computed&gt;</c>.</summary>
    public sealed override string ToString() => PlanJson.Line(this);
}
