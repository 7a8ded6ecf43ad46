using MlPlatform.Preview.Engine;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Running;

/// <summary>One run of a program for one stack, and of the same program for the stacks that it refers to.</summary>
/// <param name="program">The program.</param>
/// <param name="stack">The stack.</param>
/// <param name="options">How it is planned.</param>
/// <param name="chain">The stacks whose references led here, this one last.</param>
sealed class ProgramRun(Func<Task<int>> program, StackConfig stack, OfflineOptions options, IReadOnlyList<string> chain)
{
    readonly ProgramConsole console = new();
    ProgramEnvironment? environment;

    public async Task<OfflineResult> RunAsync(CancellationToken cancellation)
    {
        using var state = new RunState(stack, options, new StackReferences(stack, chain, options.FindStack, PlanReferencedAsync));
        await using var server = await EngineServer.StartAsync(state, cancellation);
        using var direct = EngineProxy.Bypass(server.Address);
        using var exitCode = new ProgramExitCode();

        Exception? thrown = null;
        var code = 0;
        try
        {
            code = await StartAsync(server.Address, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            thrown = exception;
        }

        return Result(state, code, thrown);
    }

    async Task<int> StartAsync(Uri engine, CancellationToken cancellation)
    {
        using var mine = environment = await ProgramEnvironment.EnterAsync(stack, engine, cancellation);
        var run = Task.Run(
            () =>
            {
                console.Enter();
                try
                {
                    return program();
                }
                finally
                {
                    mine.Dispose();
                }
            },
            cancellation);
        return await run.WaitAsync(cancellation);
    }

    // A program that waits for the reference without leaving its first call would keep the environment from the one it waits for. It has
    // asked the engine something, so it has read the environment and can do without.
    Task<OfflineResult> PlanReferencedAsync(StackConfig referenced, CancellationToken cancellation)
    {
        environment?.Dispose();
        return new ProgramRun(program, referenced, options with { Progress = null }, [.. chain, referenced.Stack]).RunAsync(cancellation);
    }

    OfflineResult Result(RunState state, int code, Exception? thrown)
    {
        var resources = state.Registrations.All.Select(registration => registration.Resource).ToList();
        // Most runs say nothing, and then no secret needs to be looked for.
        var mask = new Lazy<SecretMask>(() => SecretMask.For(resources));
        var errors = ProgramErrors.Of(state.Notes.Refusals, state.Notes.Logged, thrown, code);
        if (errors.Count > 0 && code == 0)
            code = 1;
        if (resources.Count == 0 && errors.Count == 0)
            state.Notes.Add(NoteSeverity.Warning, "The program registered nothing with the engine: is it a Pulumi program?");

        return new OfflineResult
        {
            Plan = new Plan
            {
                Project = stack.Project,
                Stack = stack.Stack,
                Resources = resources,
                Referenced = [.. state.References.Plans],
                Outputs = resources.Find(resource => resource.Type is Urn.StackType && resource.Parent is null)?.Outputs ?? PlanObject.Empty,
                Notes =
                [
                    .. state.Notes.Logged.Concat(state.Notes.Own)
                        .Where(note => note.Severity != NoteSeverity.Error)
                        .Select(note => note with { Text = mask.Value.Apply(ProgramErrors.Clean(note.Text)) }),
                    .. errors.Select(error => new PlanNote(NoteSeverity.Error, mask.Value.Apply(error))),
                ],
            },
            ExitCode = code,
            Errors = [.. errors.Select(error => mask.Value.Apply(error))],
            ConsoleOutput = console.Text is { Length: > 0 } written ? mask.Value.Apply(written) : "",
        };
    }
}
