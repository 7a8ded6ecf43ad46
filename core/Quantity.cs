using System.Globalization;

namespace MlPlatform.Core;

/// <summary>
/// Lowers plain numbers to Kubernetes quantities: the shortest text that means the same amount. What is finer than Kubernetes' own step
/// (a millicore, a byte) is cut off, never rounded up: replicas that fit a quota in plain numbers then fit it in the cluster.
/// </summary>
public static class Quantity
{
    const double BytesInGiB = 1L << 30;

    static readonly string[] BinaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>
    /// CPU cores as a quantity: <c>2</c>, or millicores (<c>500m</c>) where they aren't whole; at least <c>1m</c> for any amount above 0.
    /// </summary>
    /// <param name="cores">Cores; finite, not negative.</param>
    public static string Cores(double cores)
    {
        RequireAmount(cores, 1e12, nameof(cores));
        // The conversion to decimal keeps 15 digits and so takes 0.1 + 0.2 for the 0.3 that was meant.
        var millicores = AtLeastOneStep((long)decimal.Floor((decimal)cores * 1000), cores);
        return millicores % 1000 == 0
            ? (millicores / 1000).ToString(CultureInfo.InvariantCulture)
            : millicores.ToString(CultureInfo.InvariantCulture) + "m";
    }

    /// <summary>
    /// GiB as a quantity in the largest binary unit that is whole: <c>16Gi</c>, <c>1536Mi</c>, <c>512Ki</c>, else bytes without a
    /// unit; at least 1 byte for any amount above 0.
    /// </summary>
    /// <param name="gib">GiB (2^30 bytes); finite, not negative.</param>
    public static string GiB(double gib)
    {
        RequireAmount(gib, 1L << 32, nameof(gib));
        var amount = Bytes(gib);
        var unit = 0;
        while (amount != 0 && amount % 1024 == 0 && unit < BinaryUnits.Length - 1)
        {
            amount /= 1024;
            unit++;
        }

        return amount.ToString(CultureInfo.InvariantCulture) + BinaryUnits[unit];
    }

    static long Bytes(double gib)
    {
        // Scaling by a power of two is exact; what remains is the caller's own rounding (0.1 + 0.2).
        var bytes = gib * BytesInGiB;
        var nearest = Math.Round(bytes);
        var noise = Math.Max(0.001, bytes * 1e-15);
        var whole = Math.Abs(bytes - nearest) <= noise ? nearest : Math.Floor(bytes);
        return AtLeastOneStep((long)whole, gib);
    }

    // A request of 0 is no request at all: the scheduler would place the pod anywhere.
    static long AtLeastOneStep(long steps, double amount) => steps == 0 && amount > 0 ? 1 : steps;

    static void RequireAmount(double amount, double most, string parameter)
    {
        if (!(amount >= 0 && amount <= most))
            throw new ArgumentOutOfRangeException(parameter, amount, $"A quantity is a number from 0 to {most:0}.");
    }
}
