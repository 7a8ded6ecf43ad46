using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null) where TStack : Stack, new() =>
        TestResourcesAsync(mocks, options, () => Construct(Make<TStack>), withStack: true);

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        TestResourcesAsync(mocks, options, () => Construct(() => Served<TStack>(serviceProvider)), withStack: true);

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestResourcesAsync(testMocks, testOptions, () => WithStack(
            () =>
            {
                createResources();
                return NoOutputs();
            },
            null));

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        TestResourcesAsync(testMocks, testOptions, () => WithStack(
            async () =>
            {
                await createResources().ConfigureAwait(false);
                return await NoOutputs().ConfigureAwait(false);
            },
            null));

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var resources = await TestAsync(testMocks, testOptions, async () => { outputs = await createResources().ConfigureAwait(false); }).ConfigureAwait(false);
        return (resources, outputs);
    }

    static async Task<ImmutableArray<Resource>> TestResourcesAsync(IMocks mocks, TestOptions? options, Func<Task> program, bool withStack = false)
    {
        var monitor = new MockMonitor(mocks);
        var settings = new DeploymentSettings
        {
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory ?? "",
            IsDryRun = options?.IsPreview ?? true,
            Config = ConfigValues.FromEnvironment(),
        };
        monitor.Settings = settings;
        await new DeploymentContext(settings, monitor).RunAsync(program).ConfigureAwait(false);
        return monitor.Errors switch
        {
            [] => [.. monitor.Resources.Where(resource => withStack || resource is not Stack)],
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(error => new RunException(error))),
        };
    }
}
