using System.Collections.Frozen;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>The machine types that nodes of a cluster may have: those of the catalogue, with what a stack says otherwise.</summary>
public sealed class MachineCatalogue
{
    readonly FrozenDictionary<string, MachineType> byName;

    internal MachineCatalogue(CloudProvider cloud, IReadOnlyList<MachineType> machines)
    {
        Cloud = cloud;
        Machines = machines;
        byName = machines.ToFrozenDictionary(machine => machine.Name, StringComparer.Ordinal);
    }

    /// <summary>Who runs the cluster.</summary>
    public CloudProvider Cloud { get; }

    /// <summary>The machine types, by name.</summary>
    public IReadOnlyList<MachineType> Machines { get; }

    /// <summary>The catalogue's own for a cluster.</summary>
    /// <param name="cloud">Who runs it.</param>
    public static MachineCatalogue Of(CloudProvider cloud) => Catalogue.MachinesOf(cloud);

    /// <summary>Those of a platform: the catalogue's own, with what its stack overrides or adds. Built anew at each call, so call it once.</summary>
    /// <param name="platform">The platform.</param>
    public static MachineCatalogue Of(PlatformSpec platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return Of(platform.Cluster.Cloud, platform.Catalogue);
    }

    /// <summary>The machine type of a name, or null.</summary>
    /// <param name="name">Its name, such as <c>g6.2xlarge</c>.</param>
    public MachineType? Find(string name) => byName.GetValueOrDefault(name);

    internal static MachineCatalogue Of(CloudProvider cloud, CatalogueSpec own)
    {
        var known = Of(cloud);
        if (own.MachineTypes.Count == 0)
            return known;
        var all = known.Machines.ToDictionary(machine => machine.Name, StringComparer.Ordinal);
        foreach (var (name, spec) in own.MachineTypes)
        {
            if (OwnMachine.Of(cloud, name, spec, known.Find(name)) is { } machine)
                all[name] = machine;
        }

        return new(cloud, [.. all.Values.OrderBy(machine => machine.Name, StringComparer.Ordinal)]);
    }
}
