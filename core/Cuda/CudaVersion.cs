using System.Globalization;

namespace MlPlatform.Core.Cuda;

/// <summary>A version of CUDA.</summary>
/// <param name="Major">The number before the point: driver and programs of one are compatible among one another.</param>
/// <param name="Minor">The number after it.</param>
public readonly record struct CudaVersion(int Major, int Minor) : IComparable<CudaVersion>
{
    /// <summary>Reads <c>12.8</c>; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static CudaVersion? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('.') is [var major, var minor] && Number(major) is { } before && Number(minor) is { } after ? new(before, after) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(CudaVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Whether the one came before the other.</summary>
    public static bool operator <(CudaVersion one, CudaVersion other) => one.CompareTo(other) < 0;

    /// <summary>Whether the one came after the other.</summary>
    public static bool operator >(CudaVersion one, CudaVersion other) => one.CompareTo(other) > 0;

    /// <summary>Whether the one came before the other, or is the same.</summary>
    public static bool operator <=(CudaVersion one, CudaVersion other) => one.CompareTo(other) <= 0;

    /// <summary>Whether the one came after the other, or is the same.</summary>
    public static bool operator >=(CudaVersion one, CudaVersion other) => one.CompareTo(other) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
