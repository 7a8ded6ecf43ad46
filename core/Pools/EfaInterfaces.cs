using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>Interfaces of nodes with Elastic Fabric Adapter (AWS).</summary>
public static class EfaInterfaces
{
    /// <summary>The resource by which pods ask for them.</summary>
    public const string Resource = "vpc.amazonaws.com/efa";

    /// <summary>Interfaces of EFA that a node has; 0 on the ordinary network.</summary>
    /// <param name="pool">The pool.</param>
    public static int Count(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool is { Spec.Fabric: NetworkFabric.Efa, Machines: [var machine, ..] } ? machine.EfaInterfaces : 0;
    }

    /// <summary>Whether the first network card has no EFA, and the others come on top: EC2's page on EFA of accelerated types says so of P6-B300.</summary>
    /// <param name="pool">The pool.</param>
    public static bool FirstIsPlain(NodePool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return pool.Machines is [var machine, ..] && machine.Name.StartsWith("p6-b300.", StringComparison.Ordinal);
    }
}
