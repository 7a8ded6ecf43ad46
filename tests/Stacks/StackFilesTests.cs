using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Rendering;
using MlPlatform.Tests.Support;

namespace MlPlatform.Stacks.Tests;

public sealed class StackFilesTests
{
    public static TheoryData<string, string> All => new()
    {
        { "dev", "" },
        { "dev-fraud", "" },
        { "prod", "" },
        { "dev", "examples/aks" },
        { "dev", "examples/existing-cluster" },
        { "dev", "examples/gke" },
        { "dev", "examples/karpenter" },
        { "dev", "examples/mig-slices" },
        { "prod", "examples/ten-thousand-requests" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_plan_of_a_stack_file_is_the_golden_one(string stack, string folder) =>
        GoldenFile.Same($"{Path.GetFileName(folder)}{(folder == "" ? "" : "-")}{stack}.json", PlanJson.Write(await Repository.PlanOf(stack, folder: folder)));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Two_plans_are_the_same_byte_for_byte(string stack, string folder) =>
        Assert.Equal(
            PlanJson.Write(await Repository.PlanOf(stack, folder: folder)),
            PlanJson.Write(await Repository.PlanOf(stack, folder: folder)));

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_rendered_is_the_same_whether_the_cluster_is_there_yet_or_not(string stack, string folder)
    {
        var warm = ManifestRenderer.Render(await Repository.PlanOf(stack, folder: folder));
        var cold = ManifestRenderer.Render(await Repository.PlanOf(stack, AnswerMode.Cold, folder));

        Assert.NotEmpty(warm);
        Assert.Equal(warm.Select(file => (file.Path, file.Text)), cold.Select(file => (file.Path, file.Text)));
    }

    [Fact]
    public async Task The_manifests_of_dev_are_the_golden_ones()
    {
        var files = ManifestRenderer.Render(await Repository.PlanOf("dev"));

        GoldenFile.Same("dev.manifests.txt", string.Concat(files.Select(file => $"==> {file.Path}\n{file.Text}")));
    }
}
