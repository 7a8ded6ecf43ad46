using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Rendering;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Programs;

/// <summary>Programs on the SDK itself, as people write them.</summary>
public sealed class SdkProgramTests
{
    static readonly StackConfig Stack = new() { Project = "shop", Stack = "dev" };

    [Fact]
    public async Task A_tree_of_components_is_planned_with_its_parents_dependencies_provider_and_options()
    {
        var result = await PlanAsync(() => Deployment.RunAsync(() =>
        {
            var provider = new Pulumi.Kubernetes.Provider("gpu", new() { KubeConfig = Output.CreateSecret("kubeconfig-of-gpu"), ClusterIdentifier = "gpu" });
            var team = new Team("fraud", provider);
            return new Dictionary<string, object?> { ["name"] = team.Name, ["token"] = Output.CreateSecret("hunter2") };
        }));

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        const string team = "urn:pulumi:dev::shop::shop:index:Team";
        Assert.Equal(
            [
                "urn:pulumi:dev::shop::pulumi:providers:kubernetes::gpu",
                "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                $"{team}$kubernetes:core/v1:ConfigMap::fraud-settings",
                $"{team}$kubernetes:core/v1:Namespace::fraud",
                $"{team}::fraud",
            ],
            result.Plan.Resources.Select(resource => resource.Urn));
        var settings = result.Plan.Resources[2];
        Assert.Equal($"{team}::fraud", settings.Parent);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:kubernetes::gpu", settings.Provider);
        Assert.Equal([$"{team}$kubernetes:core/v1:Namespace::fraud"], settings.Dependencies);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.CustomTimeouts!.Create);
        Assert.True(settings.Protect);
        Assert.Equal(Text("fraud"), settings.Inputs.At("metadata", "namespace"));
        Assert.Equal(Text("fraud"), result.Plan.Outputs["name"]);
        Assert.Equal(Secret("hunter2"), result.Plan.Outputs["token"]);
        Assert.DoesNotContain("kubeconfig-of-gpu", PlanJson.Write(result.Plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cold_answers_leave_outputs_unknown_and_what_is_rendered_the_same()
    {
        Task<int> Program() => Deployment.RunAsync(() =>
        {
            var space = new Namespace("fraud", new() { Metadata = new ObjectMetaArgs { Name = "fraud" } });
            _ = new ConfigMap("settings", new() { Metadata = new ObjectMetaArgs { Name = "settings", Namespace = "fraud" } }, new() { DependsOn = { space } });
            return new Dictionary<string, object?> { ["name"] = space.Metadata.Apply(metadata => metadata.Name) };
        });

        var warm = await PlanAsync(Program);
        var cold = await PlanAsync(Program, new() { Answers = AnswerMode.Cold });

        Assert.Equal(Text("fraud"), warm.Plan.Outputs["name"]);
        Assert.Equal(Unknown, cold.Plan.Outputs["name"]);
        Assert.Equal(ManifestRenderer.Render(warm.Plan).Select(file => file.Text), ManifestRenderer.Render(cold.Plan).Select(file => file.Text));
    }

    [Fact]
    public async Task Settings_are_read_and_encrypted_ones_are_unknown_secrets()
    {
        using var folder = new TempFolder();
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.dev.yaml", "config:\n  size: 3\n  sizes: [1, 2]\n  token: { secure: v1:abc }\n");

        var result = await OfflineEngine.PlanAsync(
            () => Deployment.RunAsync(() =>
            {
                var config = new Pulumi.Config();
                var token = config.RequireSecret("token");
                return new Dictionary<string, object?>
                {
                    ["size"] = config.RequireInt32("size"),
                    ["sizes"] = config.RequireObject<int[]>("sizes").Sum(),
                    ["token"] = token,
                    ["header"] = token.Apply(text => $"Bearer {text}"),
                    ["place"] = $"{Deployment.Instance.OrganizationName}/{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}",
                };
            }),
            MlPlatform.Preview.Projects.Project.Find(folder.Path).Load("dev"));

        Assert.Equal(
            Object(("header", Secret(Unknown)), ("place", Text("organization/shop/dev")), ("size", Number(3)), ("sizes", Number(3)), ("token", Secret(Unknown))),
            result.Plan.Outputs);
    }

    [Fact]
    public async Task An_error_of_the_programs_own_is_told_in_its_words_alone()
    {
        var result = await PlanAsync(() => Deployment.RunAsync((Action)(() => throw new RunException("The quota holds 8 GPUs.\n  Ask for less."))));

        Assert.Equal((false, 32), (result.Succeeded, result.ExitCode));
        Assert.Equal(["The quota holds 8 GPUs.\n  Ask for less."], result.Errors);
    }

    [Fact]
    public async Task Any_other_error_is_told_without_stack_frames()
    {
        var result = await PlanAsync(() => Deployment.RunAsync((Action)(() => throw new InvalidOperationException("broken", new ArgumentException("inside")))));

        Assert.Equal(32, result.ExitCode);
        var error = Assert.Single(result.Errors);
        Assert.Matches(@"\ARunning program '[^/\\']*' failed with an unhandled exception:\nSystem.InvalidOperationException: broken\n ---> System.ArgumentException: inside\z", error);
    }

    [Fact]
    public async Task An_error_that_is_only_logged_fails_with_1()
    {
        var result = await PlanAsync(() => Deployment.RunAsync(() => Log.Error("no GPUs left")));

        Assert.Equal((false, 1), (result.Succeeded, result.ExitCode));
        Assert.Equal(["no GPUs left"], result.Errors);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_told_once()
    {
        var result = await PlanAsync(() => Deployment.RunAsync(() =>
        {
            _ = new Namespace("fraud");
            _ = new Namespace("fraud");
        }));

        Assert.Equal(
            ["Duplicate resource URN 'urn:pulumi:dev::shop::kubernetes:core/v1:Namespace::fraud'; try giving it a unique name: two resources of type kubernetes:core/v1:Namespace are named 'fraud' in this stack."],
            result.Errors);
    }

    [Fact]
    public async Task The_same_program_gives_the_same_plan_twice_eight_times_at_once_and_after_a_failure()
    {
        Task<int> Program() => Deployment.RunAsync(() =>
        {
            Console.WriteLine("hello");
            Log.Info("planning");
            for (var i = 0; i < 20; i++)
                _ = new Namespace($"n{i}", new() { Metadata = new ObjectMetaArgs { Name = $"n{i}" } });
        });

        var first = await PlanAsync(Program);
        var failed = await PlanAsync(() => Deployment.RunAsync((Action)(() => throw new RunException("no"))));
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PlanAsync(Program)));

        Assert.True(first.Succeeded);
        Assert.False(failed.Succeeded);
        Assert.Equal(["planning"], first.Plan.Notes.Select(note => note.Text));
        Assert.All(results, result =>
        {
            Assert.Equal(PlanJson.Write(first.Plan), PlanJson.Write(result.Plan));
            Assert.Equal("hello", result.ConsoleOutput.Trim());
        });
    }

    [Fact]
    public async Task A_model_reads_the_platform_it_runs_on_from_the_plan_of_its_file()
    {
        using var folder = new TempFolder();
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.platform.yaml", "config: { kind: platform, token: { secure: v1:abc } }\n");
        folder.Write("Pulumi.model.yaml", "config: { kind: model, platform: organization/shop/platform }\n");
        var project = MlPlatform.Preview.Projects.Project.Find(folder.Path);

        var result = await OfflineEngine.PlanAsync(
            () => Deployment.RunAsync(() =>
            {
                var config = new Pulumi.Config();
                if (config.Require("kind") is "platform")
                {
                    var space = new Namespace("gpu", new() { Metadata = new ObjectMetaArgs { Name = "gpu" } });
                    return new Dictionary<string, object?> { ["namespace"] = "gpu", ["id"] = space.Id, ["token"] = config.RequireSecret("token") };
                }

                var platform = new StackReference(config.Require("platform"));
                _ = new ConfigMap("settings", new()
                {
                    Metadata = new ObjectMetaArgs { Name = "settings", Namespace = platform.RequireOutput("namespace").Apply(name => (string)name) },
                    Data = { { "id", platform.RequireOutput("id").Apply(id => $"id: {id}") }, { "token", platform.RequireOutput("token").Apply(token => (string)token) } },
                });
                return new Dictionary<string, object?>();
            }),
            project.Load("model"),
            new() { FindStack = project.TryLoad });

        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        var settings = result.Plan.Resources.Single(resource => resource.Name == "settings");
        Assert.Equal(Text("gpu"), settings.Inputs.At("metadata", "namespace"));
        Assert.Equal(Object(("id", Unknown), ("token", Secret(Unknown))), settings.Inputs["data"]);
        Assert.Equal(["Known only after stack 'organization/shop/platform' is deployed: id, token."], result.Plan.Notes.Select(note => note.Text));
    }

    [Fact]
    public async Task A_dependency_on_what_is_unknown_renders_as_computed()
    {
        var result = await PlanAsync(() => Deployment.RunAsync(() =>
        {
            var space = new Namespace("fraud");
            _ = new ConfigMap("settings", new()
            {
                Metadata = new ObjectMetaArgs { Name = "settings", Namespace = space.Id },
                Data = { { "args", Output.Format($"--space={space.Id}") } },
            });
        }));

        var settings = ManifestRenderer.Render(result.Plan).Single(file => file.Path.Contains("settings", StringComparison.Ordinal));
        Assert.Equal("_computed/configmap-settings.yaml", settings.Path);
        Assert.Equal("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: <computed>\ndata:\n  args: <computed>\n", settings.Text);
    }

    static Task<OfflineResult> PlanAsync(Func<Task<int>> program, OfflineOptions? options = null) => OfflineEngine.PlanAsync(program, Stack, options);

    sealed class Team : ComponentResource
    {
        public Team(string name, Pulumi.Kubernetes.Provider provider)
            : base("shop:index:Team", name, new ComponentResourceOptions { Provider = provider })
        {
            var space = new Namespace(name, new() { Metadata = new ObjectMetaArgs { Name = name } }, new() { Parent = this });
            _ = new ConfigMap(
                $"{name}-settings",
                new() { Metadata = new ObjectMetaArgs { Name = "settings", Namespace = space.Metadata.Apply(metadata => metadata.Name) } },
                new() { Parent = this, Protect = true, CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5) } });
            Name = space.Metadata.Apply(metadata => metadata.Name);
            RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
        }

        public Output<string> Name { get; }
    }
}
