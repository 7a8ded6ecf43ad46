using MlPlatform.Core.Capacity;
using MlPlatform.Core.Catalogues;

namespace MlPlatform.Preview.Capacity;

/// <summary>The plan of a load that isn't in a stack.</summary>
/// <param name="Plan">Its replicas.</param>
/// <param name="Machine">Machine type of the nodes; null where none is named.</param>
/// <param name="Nodes">The whole nodes; null where no machine type is named.</param>
sealed record LoadPlan(CapacityPlan Plan, MachineType? Machine, NodeNeed? Nodes);
