namespace MlPlatform.Core.Networks;

/// <summary>Ranges of addresses that nobody has on the internet: RFC 1918, and RFC 6598 for what lies behind a carrier's NAT.</summary>
static class PrivateRanges
{
    static readonly IReadOnlyList<Cidr> All = [.. Names.Select(name => Cidr.TryParse(name, out var range) ? range : throw new FormatException(name))];

    /// <summary>The ranges as they are written.</summary>
    public static IReadOnlyList<string> Names => ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"];

    /// <summary>The private range that another lies in, or null.</summary>
    public static Cidr? Containing(Cidr range)
    {
        foreach (var known in All)
        {
            if (known.Contains(range))
                return known;
        }

        return null;
    }
}
