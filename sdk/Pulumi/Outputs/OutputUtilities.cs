using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>What tests and libraries need to know of an output beside its value.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => new(OutputData<T>.Known(value) with { IsKnown = false });

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new(ReadAsync(valueFactory));

        static async Task<OutputData<T>> ReadAsync(Func<Task<T>> factory) =>
            OutputData<T>.Known(await factory().ConfigureAwait(false)) with { IsKnown = false };
    }

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(AddAsync(output.Data, resource));

        static async Task<OutputData<T>> AddAsync(Task<OutputData<T>> task, Resource resource)
        {
            var data = await task.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data.ConfigureAwait(false)).IsKnown;

    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.Data.ConfigureAwait(false);
        return data.IsKnown ? data.Value : default!;
    }

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.Data.ConfigureAwait(false)).Resources;
}
