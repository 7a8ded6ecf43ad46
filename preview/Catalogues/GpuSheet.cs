using System.Globalization;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Catalogues;

/// <summary>GPUs and their machines as a table for people.</summary>
static class GpuSheet
{
    const string Unknown = "-";

    public static Sheet Of(IReadOnlyList<ListedGpu> gpus)
    {
        var sheet = new Sheet();
        if (gpus.Count == 0)
            return sheet.Line("No GPU of the catalogue is like that.");
        var width = gpus.SelectMany(listed => listed.Machines).Select(machine => machine.Name.Length).DefaultIfEmpty().Max();
        foreach (var listed in gpus)
        {
            sheet.Line((listed.Gpu.Name, Ink.Heading), ($"  {Number(Math.Round(listed.MemoryGiB, 1))} GiB, {listed.Gpu.Architecture}, compute capability {listed.Gpu.ComputeCapability}, {(listed.Gpu.MigCapable ? "MIG" : "no MIG")}", Ink.Plain));
            if (listed.Profiles.Count > 0)
                sheet.Line($"  MIG   {string.Join(", ", listed.Profiles.Select(profile => $"{profile.Name} x {profile.Most}"))}", Ink.Faint);
            foreach (var machine in listed.Machines)
                sheet.Line(($"  {ReadableJson.Word(machine.Cloud),-6}", Ink.Faint), ($"{machine.Name.PadRight(width)}{machine.Gpus,3} x GPU{machine.Vcpus,5} vCPU{machine.MemoryGiB,6} GiB  ", Ink.Plain), (Prices(machine), Ink.Plain));
            if (listed.Machines.Count == 0)
                sheet.Line("  no machine type is known", Ink.Faint);
            sheet.Line();
        }

        return sheet.Line($"Prices: USD an hour on demand / on the spot market, with the region and day of each; {Unknown} where none is known. --json has the sources.", Ink.Faint);
    }

    static string Prices(MachineType machine)
    {
        var regions = machine.Prices.GroupBy(price => (price.Region, price.Date)).Select(region => $"{Usd(region, CapacityType.OnDemand)} / {Usd(region, CapacityType.Spot)} {region.Key.Region} {region.Key.Date:yyyy-MM-dd}");
        var prices = string.Join("; ", regions);
        var note = machine.NotOnEks is { } reason ? $"  not on EKS: {reason}" : "";
        return (prices.Length > 0 ? prices : Unknown) + note;
    }

    static string Usd(IEnumerable<Price> prices, CapacityType capacity) =>
        prices.FirstOrDefault(price => price.Capacity == capacity) is { } price ? price.UsdPerHour.ToString("0.00####", CultureInfo.InvariantCulture) : Unknown;

    static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
