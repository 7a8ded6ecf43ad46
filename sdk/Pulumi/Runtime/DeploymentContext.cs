using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Runtime;

/// <summary>One run of a program: its settings, its engine, its stack, and what it has started.</summary>
sealed class DeploymentContext
{
    static readonly AsyncLocal<DeploymentContext?> Ambient = new();

    readonly Lock _logging = new();
    Task _logged = Task.CompletedTask;
    Exception? _unsent;

    public DeploymentContext(DeploymentSettings settings, IMonitor monitor)
    {
        (Settings, Monitor) = (settings, monitor);
        Instance = new DeploymentInstance(settings, this);
        Runner = new Runner(this);
    }

    public static DeploymentContext? Current => Ambient.Value;

    public static DeploymentContext Required => Ambient.Value
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    public DeploymentSettings Settings { get; }

    public DeploymentInstance Instance { get; }

    public IMonitor Monitor { get; }

    public Runner Runner { get; }

    public Stack? Stack { get; set; }

    public bool IsDryRun => Settings.IsDryRun;

    public bool HasLoggedErrors { get; private set; }

    /// <summary>Runs the program with this as its deployment, in this asynchronous flow and no other.</summary>
    public async Task<int> RunAsync(Func<Task> program)
    {
        Ambient.Value = this;
        return await Runner.RunAsync(program).ConfigureAwait(false);
    }

    public Registration Register(Resource resource, bool custom, bool remote, ResourceArgs args, ResourceOptions options)
    {
        var task = new RegistrationRequest(this, resource, custom, remote, options).SendAsync(args);
        Runner.Track(task);
        return new(task, this);
    }

    public void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        Runner.Track(SendAsync());

        async Task SendAsync()
        {
            var urn = (await component.Registration.Task.ConfigureAwait(false)).Urn;
            var data = await outputs.Data.ConfigureAwait(false);
            var values = await Serializer.ValuesAsync(data is { IsKnown: true, Value: { } known } ? known : ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
            await Monitor.RegisterResourceOutputsAsync(new() { Urn = urn, Outputs = values.Struct }).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a message to the engine; messages arrive in the order in which they were logged.</summary>
    public void Log(LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        lock (_logging)
        {
            HasLoggedErrors |= severity == LogSeverity.Error;
            _logged = SendAsync(_logged);
        }

        // Never faults, or no later message would arrive.
        async Task SendAsync(Task earlier)
        {
            await earlier.ConfigureAwait(false);
            var urn = await UrnOfAsync(resource).ConfigureAwait(false);
            try
            {
                await Monitor.LogAsync(new() { Severity = severity, Message = message, Urn = urn, StreamId = streamId ?? 0, Ephemeral = ephemeral ?? false }).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                _unsent ??= e;
            }
        }
    }

    /// <summary>Waits for all messages so far to be sent; what went wrong where one could not be.</summary>
    public async Task<Exception?> FlushLogAsync()
    {
        Task logged;
        lock (_logging) logged = _logged;
        await logged.ConfigureAwait(false);
        return _unsent;
    }

    // A message about a resource that could not be registered is still a message.
    static async Task<string> UrnOfAsync(Resource? resource)
    {
        if (resource is null) return "";
        try
        {
            return (await resource.Registration.Task.ConfigureAwait(false)).Urn;
        }
        catch (Exception)
        {
            return "";
        }
    }
}
