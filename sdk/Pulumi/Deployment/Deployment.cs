using System.Reflection;
using System.Runtime.ExceptionServices;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Runs a program under the engine that the environment names.</summary>
public sealed partial class Deployment
{
    const string Bundled =
        "This program runs on the bundled Pulumi SDK, which is for building and previewing where a feed lacks Pulumi's packages. " +
        "Deploy with the official ones: build with -p:PulumiSdk=official or PULUMI_SDK=official.";

    Deployment()
    {
    }

    public static DeploymentInstance Instance => DeploymentContext.Required.Instance;

    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs();
    });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return await NoOutputs().ConfigureAwait(false);
    });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        FromEnvironment().RunAsync(() => WithStack(func, options));

    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => FromEnvironment().RunAsync(() => Construct(Make<TStack>));

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack =>
        FromEnvironment().RunAsync(() => Construct(() => Served<TStack>(serviceProvider)));

    static DeploymentContext FromEnvironment()
    {
        var (settings, monitor, engine) = DeploymentSettings.FromEnvironment()
            ?? throw new InvalidOperationException("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        var context = new DeploymentContext(settings, new GrpcMonitor(monitor, engine));
        if (!settings.IsDryRun) context.Log(Pulumirpc.LogSeverity.Warning, Bundled);
        return context;
    }

    static Task WithStack(Func<Task<IDictionary<string, object?>>> func, StackOptions? options)
    {
        new Stack(options).RegisterGivenOutputs(func());
        return Task.CompletedTask;
    }

    static Task Construct(Func<Stack> make)
    {
        make().RegisterPropertyOutputs();
        return Task.CompletedTask;
    }

    // new TStack() wraps what the constructor throws.
    static TStack Make<TStack>() where TStack : Stack, new()
    {
        try
        {
            return new TStack();
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }

    static Stack Served<TStack>(IServiceProvider services) where TStack : Stack => services.GetService(typeof(TStack)) as Stack
        ?? throw new ApplicationException($"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with the service provider before calling {nameof(RunAsync)}.");

    static Task<IDictionary<string, object?>> NoOutputs() =>
        Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
}
