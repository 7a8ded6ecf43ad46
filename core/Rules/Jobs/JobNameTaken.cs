using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Jobs;

/// <summary>A job's objects don't take the names of others.</summary>
sealed class JobNameTaken : IRule<TenantSpec>
{
    public string Id => "MLP150";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A job isn't named as a model of its tenant, or as an object that the namespace has already";

    public string Explanation =>
        "Models and jobs of a tenant share a namespace, and the objects of each have its name: ServiceAccount, ConfigMap, NetworkPolicy and volumes. Two of one name overwrite each other.";

    public string Mend => "Give it another name.";

    public IEnumerable<Finding> Check(Node<TenantSpec> node)
    {
        foreach (var job in node.Parts(nameof(TenantSpec.Jobs), node.Spec.Jobs))
        {
            if (node.Spec.Models.ContainsKey(job.Name))
                yield return this.Found(job.NamePath, $"The tenant has a model named '{job.Name}', too.", $"Name the job differently, such as '{job.Name}-training'.");
            else if (TenantObjects.Kinds.TryGetValue(job.Name, out var kind))
                yield return this.Found(job.NamePath, $"A job can't be named '{job.Name}': the namespace has a {kind} of that name.");
        }
    }
}
