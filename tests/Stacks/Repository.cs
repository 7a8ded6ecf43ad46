using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Projects;
using MlPlatform.Tests.Support;
using Pulumi;

namespace MlPlatform.Stacks.Tests;

/// <summary>The stack files of the repository, and the program that they are for.</summary>
static class Repository
{
    public static Task<int> Program() => Deployment.RunAsync(StackProgram.BuildAsync);

    public static Task<Plan> PlanOf(string stack, AnswerMode answers = AnswerMode.Warm, string folder = "")
    {
        var project = Project.Find(Path.Combine(RepositoryRoot.Path, folder));
        return Planned.Of(Program, project.Load(stack), new() { Answers = answers, FindStack = project.TryLoad });
    }
}
