namespace Pulumi;

/// <summary>How long the provider may wait for each operation on a resource.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }

    // The engine parses Go durations; a tick is 100 ns.
    internal static string Text(TimeSpan? duration) => duration is { } value ? $"{value.Ticks}00ns" : "";
}
