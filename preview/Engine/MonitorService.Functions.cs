using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>What a program asks to be run: functions of the cloud, methods of components, its own transforms and hooks.</summary>
sealed partial class MonitorService
{
    const string GetResource = "pulumi:pulumi:getResource";

    public override Task<InvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        Guarded("", _ => Task.FromResult(request.Tok is GetResource ? FindResource(request) : AnswerUnknown(request)));

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
    {
        run.Notes.Add(NoteSeverity.Warning, $"{request.Tok} is a method that a provider runs during deployment: offline its result is unknown.");
        return Task.FromResult(new CallResponse { Return = Answers.Unknown });
    }

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
    {
        run.Transforms.AddForStack(request);
        return Done;
    }

    // They change the arguments of functions that an offline engine can't run anyway.
    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context) => Done;

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) => NoteHook(request.Name);

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context) => NoteHook(request.Name);

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context)
    {
        var package = request.Parameterization is { } parameterized
            ? $"{parameterized.Name}@{parameterized.Version} ({request.Name}@{request.Version})"
            : $"{request.Name}@{request.Version}";
        run.Notes.Add(NoteSeverity.Info, $"The types of package {package} are made by its provider during deployment: offline they are taken as they come.");
        return Task.FromResult(new RegisterPackageResponse { Ref = package });
    }

    Task<Empty> NoteHook(string name)
    {
        run.Notes.Add(NoteSeverity.Info, $"Hook '{name}' is called by a deployment; an offline preview calls none.");
        return Done;
    }

    InvokeResponse FindResource(ResourceInvokeRequest request)
    {
        var urn = (run.Mapping.Properties(request.Args)["urn"] as PlanString)?.Value ?? "";
        var registration = run.Registrations.Find(urn) ?? throw new EngineException($"The program refers to '{urn}', which is not registered.");
        return new InvokeResponse { Return = Answers.StateOf(registration.Resource, run.Options.Answers) };
    }

    InvokeResponse AnswerUnknown(ResourceInvokeRequest request)
    {
        run.Notes.Add(
            NoteSeverity.Warning,
            $"{request.Tok} asks a provider, which can't be done offline: its result is unknown. Give what it looks up as a setting and the plan is whole.");
        return new InvokeResponse { Return = Answers.Unknown };
    }
}
