using MlPlatform.Preview.Plans;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>A resource that was registered or read, with what the engine must remember of it while the program runs.</summary>
/// <param name="resource">The resource as it came.</param>
/// <param name="transforms">Its own transforms, which run on everything under it too.</param>
sealed class Registration(PlanResource resource, IReadOnlyList<Callback> transforms)
{
    PlanResource resource = resource;

    /// <summary>The resource, with the outputs that were registered for it by now.</summary>
    public PlanResource Resource
    {
        get => Volatile.Read(ref resource);
        set => Volatile.Write(ref resource, value);
    }

    public IReadOnlyList<Callback> Transforms { get; } = transforms;
}
