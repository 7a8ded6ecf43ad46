using System.Globalization;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Costs;

/// <summary>Looks up prices for a platform, and keeps which were used and which aren't known.</summary>
sealed class PriceBook(ClusterSpec cluster, string? priceRegion)
{
    readonly SortedDictionary<string, UsedPrice> used = new(StringComparer.Ordinal);
    readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    /// <summary>The prices that were used, by what they are for.</summary>
    public IReadOnlyList<UsedPrice> Used => [.. used.Values];

    /// <summary>What isn't known, each in a sentence.</summary>
    public IReadOnlyList<string> Unknown => [.. unknown];

    /// <summary>Notes something that isn't known.</summary>
    public void NoteUnknown(string sentence) => unknown.Add(sentence);

    /// <summary>An hour of a machine; null where its price isn't known.</summary>
    public decimal? Hour(MachineType machine, CapacityType capacity)
    {
        var what = $"{machine.Name}, {(capacity == CapacityType.Spot ? "spot" : "on demand")}";
        var price = machine.PriceIn(cluster.Region, capacity);
        if (price is not null && !price.HoldsIn(cluster.Region) && priceRegion is not null && machine.PriceIn(priceRegion, capacity) is { } asked && asked.HoldsIn(priceRegion))
            return Used(asked);
        if (price is not null && price.HoldsIn(cluster.Region))
            return Used(price);
        unknown.Add($"{Missing(what, price?.Region, price?.UsdPerHour, "hour")} Where you know it, give it in the settings (catalogue.machineTypes).");
        return null;

        decimal Used(Price price)
        {
            used[what] = new() { What = what, Usd = price.UsdPerHour, Unit = "hour", Region = price.Region, Date = price.Date, IsChecked = true, Source = price.Source };
            return price.UsdPerHour;
        }
    }

    /// <summary>Machines of a pool whose price nobody lists: it hangs on the day that they are bought, or on how long they are kept.</summary>
    public Amount Unpriced(string pool, CapacityType capacity)
    {
        unknown.Add(capacity == CapacityType.CapacityBlock
            ? $"The price of the capacity block of '{pool}' isn't known: it was agreed when the block was bought, and is paid for in advance."
            : $"The price of the machines of '{pool}' isn't known: Google Cloud lists none of flex-start here.");
        return Amount.Unknown;
    }

    /// <summary>What the cloud charges for something beside machines; null where it isn't known.</summary>
    public decimal? Find(ChargeKind kind)
    {
        var (what, unit) = Word(kind);
        var charges = Catalogue.Charges(cluster.Cloud).Where(charge => charge.Kind == kind).ToList();
        var charge = charges.Find(charge => charge.Region == cluster.Region && charge.Region is not null)
            ?? charges.Find(charge => charge.Region is null)
            ?? charges.Find(charge => charge.Region == priceRegion);
        if (charge is null)
        {
            unknown.Add(Missing(what, charges.FirstOrDefault()?.Region, charges.FirstOrDefault()?.Usd, unit));
            return null;
        }

        used[what] = new()
        {
            What = charge.What is null ? what : $"{what} ({charge.What})",
            Usd = charge.Usd,
            Unit = unit,
            Region = charge.Region,
            Date = charge.Date,
            IsChecked = charge.IsChecked,
            Source = charge.Source,
        };
        return charge.Usd;
    }

    string Missing(string what, string? region, decimal? usd, string unit)
    {
        var here = cluster.Region is { } own ? $" in {own}" : "";
        return region is not null
            ? string.Create(CultureInfo.InvariantCulture, $"The price of {what}{here} isn't known; in {region} it is {usd} US dollars a{(unit == "hour" ? "n" : "")} {unit}.")
            : $"The price of {what}{here} isn't known.";
    }

    static (string What, string Unit) Word(ChargeKind kind) => kind switch
    {
        ChargeKind.ControlPlaneHour => ("control plane", "hour"),
        ChargeKind.ExtendedSupportHour => ("control plane in extended support", "hour"),
        ChargeKind.NatGatewayHour => ("NAT gateway", "hour"),
        ChargeKind.NatGiB => ("data through NAT gateways", "GiB"),
        ChargeKind.DiskGiBMonth => ("disk", "GiB and month"),
        ChargeKind.LoadBalancerHour => ("load balancer", "hour"),
        ChargeKind.PublicAddressHour => ("public address", "hour"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no word for it."),
    };
}
