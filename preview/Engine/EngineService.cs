using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using MlPlatform.Preview.Plans;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>The service that takes a program's messages.</summary>
sealed class EngineService(RunState run) : Pulumirpc.Engine.EngineBase
{
    static readonly Task<Empty> Done = Task.FromResult(new Empty());
    static readonly Task<RequirePulumiVersionResponse> AnyVersion = Task.FromResult(new RequirePulumiVersionResponse());

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // Ephemeral messages are progress, and debug ones the SDK's own diary.
        if (!request.Ephemeral && request.Severity is not LogSeverity.Debug)
            run.Notes.Log(SeverityOf(request.Severity), request.Message, request.Urn);
        return Done;
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        AnyVersion;

    static NoteSeverity SeverityOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Error => NoteSeverity.Error,
        LogSeverity.Warning => NoteSeverity.Warning,
        _ => NoteSeverity.Info,
    };
}
