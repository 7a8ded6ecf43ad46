using System.Globalization;
using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;

namespace MlPlatform.Core.Mig;

/// <summary>The profile that was meant: profiles go by other names on each GPU.</summary>
static partial class NearestProfile
{
    /// <summary>The profile with as many compute slices, the same suffix, and the memory nearest; else the one that is spelt most alike.</summary>
    public static MigProfile? To(MigGeometry geometry, string name)
    {
        // As a resource or a label has it.
        var plus = name.Replace("gb.", "gb+", StringComparison.OrdinalIgnoreCase);
        if (geometry.Find(plus) is { } same)
            return same;
        if (Form().Match(plus) is { Success: true } asked
            && int.TryParse(asked.Groups["compute"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var compute)
            && int.TryParse(asked.Groups["memory"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var memory)
            && geometry.Profiles
                .Where(profile => profile.ComputeSlices == compute && Form().Match(profile.Name).Groups["suffix"].Value.Equals(asked.Groups["suffix"].Value, StringComparison.OrdinalIgnoreCase))
                .MinBy(profile => Math.Abs(profile.MemoryGB - memory)) is { } alike)
            return alike;
        return Nearest.To(plus, geometry.Profiles.Select(profile => profile.Name)) is { } near ? geometry.Find(near) : null;
    }

    /// <summary>Whether a text has the form of a profile's name.</summary>
    public static bool HasForm(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"\A(?<compute>\d)g\.(?<memory>\d{1,4})gb(?<suffix>\+me|\+me\.all|\+gfx|-me|)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
