namespace Sdk.Tests;

/// <summary>Reads outputs in assertions.</summary>
static class Reading
{
    public static Task<T> ValueAsync<T>(this Output<T> output) => OutputUtilities.GetValueAsync(output);

    // As a sequence: two immutable arrays are equal only where they are the same.
    public static async Task<IEnumerable<T>> ItemsAsync<T>(this Output<ImmutableArray<T>> output) => await OutputUtilities.GetValueAsync(output);

    public static Task<bool> IsKnownAsync<T>(this Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Task<bool> IsSecretAsync<T>(this Output<T> output) => Output.IsSecretAsync(output);

    public static async Task<string[]> DependencyNamesAsync<T>(this Output<T> output) =>
        [.. (await OutputUtilities.GetDependenciesAsync(output)).Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal)];
}
