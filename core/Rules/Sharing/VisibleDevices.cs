using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>Which GPUs a pod sees is said by what it asks for.</summary>
sealed class VisibleDevices : IRuleOver<PlacedPlatform>
{
    const string Variable = "NVIDIA_VISIBLE_DEVICES";

    public string Id => "MLP117";

    public Severity Severity => Severity.Error;

    public string Title => "Where there are several tenants, no workload sets NVIDIA_VISIBLE_DEVICES";

    public string Explanation =>
        "The container toolkit gives a container the GPUs that this variable names, whatever the pod asked for: with 'all' it gets every GPU of the node, those of other tenants too, and no quota "
        + "counts it. The device plugin sets it by itself for the GPUs that the pod was given.";

    public string Mend => "Take it out; ask for GPUs instead.";

    public IEnumerable<Finding> Check(PlacedPlatform scope)
    {
        if (!scope.HasSeveralTenants())
            yield break;
        foreach (var workload in scope.Workloads.Select(one => one.Workload).Where(workload => workload.KnowsAllOf(nameof(WorkloadSpec.Config))))
        {
            // Both values take GPUs away, and give none.
            if (workload.Spec.Config.TryGetValue(Variable, out var devices) && devices is not ("none" or "void"))
            {
                yield return this.Found(
                    workload.At(nameof(WorkloadSpec.Config)).ValueKey(Variable),
                    $"{Variable} is {Shown.Text(devices)}; the GPUs are shared by {Shown.Count(scope.Node.Spec.Tenants.Count, "tenant")}.");
            }
        }
    }
}
