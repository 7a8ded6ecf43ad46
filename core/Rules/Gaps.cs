namespace MlPlatform.Core.Rules;

/// <summary>
/// The places of a spec whose value can't be relied on, since something wrong with them is reported already. A rule that needs one of them
/// keeps silent: nothing is reported twice, and nothing is concluded from a value that was never meant.
/// </summary>
sealed class Gaps
{
    readonly HashSet<SpecPath> places = [];

    /// <summary>Whether everything can be relied on.</summary>
    public bool AreNone => places.Count == 0;

    /// <summary>Notes that nothing at this place or below it can be relied on.</summary>
    public void Add(SpecPath place) => places.Add(place);

    /// <summary>Whether this place, or one that it stands in, can't be relied on.</summary>
    public bool Has(SpecPath place)
    {
        if (places.Count == 0)
            return false;
        for (var at = place; at is not null; at = at.Parent)
        {
            if (places.Contains(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether something that stands in this place as a whole can't be relied on.</summary>
    public bool HasRightBelow(SpecPath place)
    {
        foreach (var gap in places)
        {
            if (place.Equals(gap.Parent))
                return true;
        }

        return false;
    }

    /// <summary>Whether something below this place can't be relied on.</summary>
    public bool HasBelow(SpecPath place)
    {
        foreach (var gap in places)
        {
            for (var at = gap.Parent; at is not null; at = at.Parent)
            {
                if (at.Equals(place))
                    return true;
            }
        }

        return false;
    }
}
