using System.Collections.Concurrent;

namespace MlPlatform.Preview.Engine;

/// <summary>The resources of one run by URN.</summary>
sealed class Registrations
{
    readonly ConcurrentDictionary<string, Registration> byUrn = new(StringComparer.Ordinal);
    int count;

    public IEnumerable<Registration> All => byUrn.Select(entry => entry.Value);

    public Registration? Find(string urn) => byUrn.GetValueOrDefault(urn);

    /// <summary>Keeps a resource; false where its URN is taken.</summary>
    /// <param name="registration">The resource.</param>
    /// <param name="total">How many there are now.</param>
    public bool TryAdd(Registration registration, out int total)
    {
        var added = byUrn.TryAdd(registration.Resource.Urn, registration);
        total = added ? Interlocked.Increment(ref count) : count;
        return added;
    }

    /// <summary>The one string of a URN that is registered: each comes again in every request that names it.</summary>
    public string Shared(string urn) => byUrn.TryGetValue(urn, out var registration) ? registration.Resource.Urn : urn;
}
