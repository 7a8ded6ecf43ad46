namespace MlPlatform.Core.Costs;

/// <summary>US dollars a month, as far as they are known.</summary>
/// <param name="Usd">What is known.</param>
/// <param name="Complete">Whether that is all of it; else it is at least so much.</param>
public readonly record struct Amount(decimal Usd, bool Complete)
{
    /// <summary>Nothing.</summary>
    public static Amount None { get; } = new(0, true);

    /// <summary>Something, and nobody knows how much.</summary>
    public static Amount Unknown { get; } = new(0, false);

    /// <summary>Whether nothing at all is known of it.</summary>
    public bool IsUnknown => Usd == 0 && !Complete;

    /// <summary>Both together.</summary>
    public static Amount operator +(Amount left, Amount right) => new(left.Usd + right.Usd, left.Complete && right.Complete);

    /// <summary>What is left of one when another, a part of it, is taken off.</summary>
    public static Amount operator -(Amount whole, Amount part) => new(whole.Usd - part.Usd, whole.Complete);

    /// <summary>So many of it; none of something unknown is nothing.</summary>
    public static Amount operator *(Amount each, decimal count) => count == 0 ? None : each with { Usd = each.Usd * count };

    /// <summary>Both together.</summary>
    public static Amount Add(Amount left, Amount right) => left + right;

    /// <summary>What is left.</summary>
    public static Amount Subtract(Amount left, Amount right) => left - right;

    /// <summary>So many of it.</summary>
    public static Amount Multiply(Amount left, decimal right) => left * right;
}
