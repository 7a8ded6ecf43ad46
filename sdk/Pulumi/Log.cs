using Pulumi.Runtime;
using Pulumirpc;

namespace Pulumi;

/// <summary>Messages to the engine's log. An error fails the run once everything is registered.</summary>
public static class Log
{
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Error, message, resource, streamId, ephemeral);

    static void Send(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        DeploymentContext.Required.Log(severity, message, resource, streamId, ephemeral);
}
