using System.Collections.Concurrent;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Engine;

/// <summary>Answers references to other stacks by planning those with the same program.</summary>
/// <param name="stack">The stack that refers to others.</param>
/// <param name="chain">The stacks that led to it, itself last: what is being planned already can't be planned for itself.</param>
/// <param name="find">Finds a stack by its name; <c>null</c> where nothing is found.</param>
/// <param name="plan">Plans a stack that was found.</param>
sealed class StackReferences(
    StackConfig stack,
    IReadOnlyList<string> chain,
    Func<string, StackConfig?>? find,
    Func<StackConfig, CancellationToken, Task<OfflineResult>> plan)
{
    readonly ConcurrentDictionary<string, Lazy<Task<StackReading>>> read = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Plan> plans = new(StringComparer.Ordinal);

    /// <summary>The plans of the stacks that were read, each once.</summary>
    public IReadOnlyCollection<Plan> Plans => [.. plans.Values];

    public Task<StackReading> ReadAsync(string reference, CancellationToken cancellation) =>
        read.GetOrAdd(reference, _ => new Lazy<Task<StackReading>>(() => ReadAnewAsync(reference, cancellation))).Value;

    async Task<StackReading> ReadAnewAsync(string reference, CancellationToken cancellation)
    {
        if (reference.Contains(PlanUnknown.Sentinel, StringComparison.Ordinal))
            return StackReading.Unknown("The name of the referenced stack is known only after deployment, so its outputs are unknown.");

        var parts = reference.Split('/');
        var name = parts[^1];
        if (parts.Length == 3 && parts[1] != stack.Project)
            return StackReading.Unknown($"Stack '{reference}' belongs to project '{parts[1]}', another program: its outputs are unknown.");
        if (chain.Contains(name, StringComparer.Ordinal))
            return StackReading.Unknown($"Stack '{reference}' refers back to itself ({string.Join(" -> ", chain)} -> {name}): its outputs are unknown.");

        StackConfig? found;
        try
        {
            found = find?.Invoke(name);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return StackReading.Unknown($"Stack '{reference}' can't be read, so its outputs are unknown:\n{broken.Message}");
        }

        if (found is null)
            return StackReading.Unknown($"There is no stack file for '{reference}' here, so its outputs are unknown.");

        var result = await plan(found, cancellation);
        if (result.Succeeded)
            plans[name] = result.Plan;
        return result.Succeeded
            ? StackReading.Of(reference, result.Plan.Outputs)
            : StackReading.Unknown($"Stack '{reference}' can't be planned, so its outputs are unknown:\n{string.Join('\n', result.Errors)}");
    }
}
