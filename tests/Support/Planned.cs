using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support.Schema;
using Pulumi;
using Xunit;

namespace MlPlatform.Tests.Support;

/// <summary>What a program registers, planned by the offline engine.</summary>
public static class Planned
{
    static readonly SchemaCheck Schema = new();

    /// <summary>The plan of a program that runs to its end and registers nothing that sdk/schema doesn't have.</summary>
    public static Task<Plan> Of(Action program, AnswerMode answers = AnswerMode.Warm) => Of(() => Deployment.RunAsync(program), new() { Project = "test", Stack = "test" }, new() { Answers = answers });

    /// <summary>The plan of a program that runs to its end and registers nothing that sdk/schema doesn't have.</summary>
    public static async Task<Plan> Of(Func<Task<int>> program, StackConfig stack, OfflineOptions options)
    {
        var result = await OfflineEngine.PlanAsync(program, stack, options);
        Assert.Empty(result.Errors);
        Assert.Empty(Schema.Problems(result.Plan));
        return result.Plan;
    }

    /// <summary>The error of a program that registered nothing but the stack and, once each, resources of the given types.</summary>
    public static async Task<string> ErrorOf(Action program, params string[] alsoThere)
    {
        var result = await OfflineEngine.PlanAsync(() => Deployment.RunAsync(program), new() { Project = "test", Stack = "test" });
        Assert.Equal(alsoThere.Order(), result.Plan.Resources.Select(resource => resource.Type).Where(type => type != "pulumi:pulumi:Stack").Order());
        return Assert.Single(result.Errors);
    }

    /// <summary>The only resource of a type and name.</summary>
    public static PlanResource Get(this Plan plan, string type, string name) =>
        Assert.Single(plan.Resources, resource => resource.Type == type && resource.Name == name);

    /// <summary>Type and name of each resource, in the order of URNs.</summary>
    public static IEnumerable<string> Names(this Plan plan) =>
        plan.Resources.Where(resource => resource.Type != "pulumi:pulumi:Stack").Select(resource => $"{resource.Type} {resource.Name}");

    /// <summary>A value of the inputs by its path, as JSON: <c>spec.template.spec.containers[0].image</c>.</summary>
    public static string? Input(this PlanResource resource, string path) => PlanPath.Read(resource.Inputs, path);
}
