using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Stacks;

/// <summary>A model stack's name is free.</summary>
sealed class StackName : IRuleOver<PlacedStack>
{
    public string Id => "MLP091";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A model stack has a name that no model of its tenant on the platform has";

    public string Explanation => "The objects of a model have its name. Two stacks that make objects of one name in one namespace take them from each other at every deployment.";

    public string Mend => "Name it differently, or take the model out of the platform first.";

    public IEnumerable<Finding> Check(PlacedStack scope)
    {
        if (scope.Namesake is not null)
        {
            yield return this.Found(
                scope.Node.At(nameof(ModelStackSpec.Name)),
                $"The tenant '{scope.Node.Spec.Tenant}' has a model {Shown.Text(scope.Node.Spec.Name)} on the platform already.");
        }
    }
}
