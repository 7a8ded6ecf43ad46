using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>The service that a program registers its resources with.</summary>
sealed partial class MonitorService(RunState run) : ResourceMonitor.ResourceMonitorBase
{
    const string StackReferenceType = "pulumi:pulumi:StackReference";

    static readonly Task<Empty> Done = Task.FromResult(new Empty());
    static readonly Task<SupportsFeatureResponse> Yes = Task.FromResult(new SupportsFeatureResponse { HasSupport = true });
    static readonly Task<SupportsFeatureResponse> No = Task.FromResult(new SupportsFeatureResponse());

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Features.Has(request.Id) ? Yes : No;

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        Guarded(UrnOf(request.Parent, request.Type, request.Name), urn => RegisterAsync(request, urn, context.CancellationToken));

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        Guarded(request.Urn, urn =>
        {
            var registration = run.Registrations.Find(urn)
                ?? throw new EngineException($"Outputs came for '{urn}', which is not registered.");
            registration.Resource = registration.Resource with { Outputs = run.Mapping.Properties(request.Outputs) };
            return Done;
        });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        Guarded(UrnOf(request.Parent, request.Type, request.Name), urn => request.Type is StackReferenceType
            ? ReadStackAsync(request, urn, context.CancellationToken)
            : Task.FromResult(Read(request, urn)));

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Done;

    async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, string urn, CancellationToken cancellation)
    {
        var transformed = await run.Transforms.ApplyAsync(request, cancellation);
        var resource = transformed && !request.Remote
            ? Transformed(request, urn)
            : run.Mapping.Registered(request, urn, run.Mapping.Properties(request.Object, request.Remote));
        Keep(new Registration(resource, request.Transforms));
        if (resource.Remote)
        {
            run.Notes.Add(
                NoteSeverity.Warning,
                $"'{resource.Name}' ({resource.Type}) is a component that its provider builds during deployment: what stands in it is not in this plan.",
                resource.Urn);
        }

        return new RegisterResourceResponse
        {
            Urn = urn,
            Object = Answers.OutputsOf(resource, request, transformed, run.Options.Answers),
        };
    }

    // Transforms may answer with output values, whose dependencies belong to the resource.
    PlanResource Transformed(RegisterResourceRequest request, string urn)
    {
        var resource = run.Mapping.Registered(request, urn, PlanObject.Empty);
        var dependencies = new Dictionary<string, IReadOnlyList<string>>(resource.PropertyDependencies, StringComparer.Ordinal);
        var inputs = OutputValues.Downgrade(run.Mapping.Properties(request.Object, remote: true), dependencies);
        foreach (var gone in dependencies.Keys.Where(property => inputs[property] is null).ToList())
            dependencies.Remove(gone);
        return resource with
        {
            Inputs = inputs,
            PropertyDependencies = dependencies,
            Dependencies =
            [
                .. resource.Dependencies.Concat(dependencies.Values.SelectMany(urns => urns))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    ReadResourceResponse Read(ReadResourceRequest request, string urn)
    {
        Keep(new Registration(run.Mapping.Read(request, urn, run.Mapping.Properties(request.Properties), PlanObject.Empty), []));
        return new ReadResourceResponse
        {
            Urn = urn,
            Properties = run.Options.Answers is AnswerMode.Warm ? request.Properties : Google.Protobuf.ByteString.Empty,
        };
    }

    async Task<ReadResourceResponse> ReadStackAsync(ReadResourceRequest request, string urn, CancellationToken cancellation)
    {
        var inputs = run.Mapping.Properties(request.Properties);
        var name = inputs["name"] switch
        {
            PlanString given => given.Value,
            PlanUnknown => PlanUnknown.Sentinel,
            _ => request.Id,
        };
        var found = await run.References.ReadAsync(name, cancellation);
        foreach (var note in found.Notes)
            run.Notes.Add(note.Severity, note.Text, urn);
        Keep(new Registration(run.Mapping.Read(request, urn, inputs, found.Shown(name)), []));
        return new ReadResourceResponse { Urn = urn, Properties = StructWriter.Write(found.Sent(name)) };
    }

    string UrnOf(string parent, string type, string name) => Urn.Of(run.Stack.Stack, run.Stack.Project, parent, type, name);

    void Keep(Registration registration)
    {
        var resource = registration.Resource;
        if (!run.Registrations.TryAdd(registration, out var total))
        {
            throw new EngineException(
                $"Duplicate resource URN '{resource.Urn}'; try giving it a unique name: " +
                $"two resources of type {resource.Type} are named '{resource.Name}' {Place(resource)}.");
        }

        run.Options.Progress?.Report(total);
    }

    static string Place(PlanResource resource) =>
        resource.Parent is null || Urn.TypeOf(resource.Parent) is Urn.StackType ? "in this stack" : $"under '{Urn.NameOf(resource.Parent)}' or another parent of its type";

    // What is refused fails the run even where the program forgives it, as under the real engine.
    async Task<T> Guarded<T>(string urn, Func<string, Task<T>> answer)
    {
        try
        {
            return await answer(urn);
        }
        catch (Exception refusal) when (refusal is EngineException or WireFormatException)
        {
            run.Notes.Add(NoteSeverity.Error, refusal.Message, urn);
            throw new RpcException(new Status(StatusCode.InvalidArgument, refusal.Message));
        }
    }
}
