using System.Buffers;
using System.Text;
using System.Text.Json;
using MlPlatform.Preview.Engine;

namespace MlPlatform.Preview.Running;

/// <summary>
/// The environment that a program reads as it starts. It is the whole process's, so one program at a time has it, and only until it has
/// read it: disposing gives back what was there before, once however often it is called.
/// </summary>
sealed class ProgramEnvironment : IDisposable
{
    static readonly SemaphoreSlim Turn = new(1);

    // What would make a program wait for a debugger or send traces somewhere.
    static readonly string[] Unset =
        ["PULUMI_ATTACH_DEBUGGER", "PULUMI_TRACING", "PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "TRACEPARENT"];

    readonly List<(string Name, string? Value)> before;
    int left;

    ProgramEnvironment(IReadOnlyDictionary<string, string?> variables)
    {
        before = [.. variables.Keys.Select(name => (name, Environment.GetEnvironmentVariable(name)))];
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
    }

    public static async Task<ProgramEnvironment> EnterAsync(StackConfig stack, Uri engine, CancellationToken cancellation)
    {
        await Turn.WaitAsync(cancellation);
        return new ProgramEnvironment(Variables(stack, engine));
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) != 0)
            return;
        foreach (var (name, value) in before)
            Environment.SetEnvironmentVariable(name, value);
        Turn.Release();
    }

    static Dictionary<string, string?> Variables(StackConfig stack, Uri engine)
    {
        var variables = Unset.ToDictionary(name => name, _ => (string?)null);
        variables["PULUMI_MONITOR"] = engine.Authority;
        variables["PULUMI_ENGINE"] = engine.Authority;
        variables["PULUMI_PROJECT"] = stack.Project;
        variables["PULUMI_STACK"] = stack.Stack;
        variables["PULUMI_ORGANIZATION"] = stack.Organization;
        variables["PULUMI_ROOT_DIRECTORY"] = Path.GetFullPath(stack.RootDirectory);
        variables["PULUMI_DRY_RUN"] = "true";
        variables["PULUMI_QUERY_MODE"] = "false";
        variables["PULUMI_PARALLEL"] = "16";
        variables["PULUMI_CONFIG"] = Json(json =>
        {
            json.WriteStartObject();
            foreach (var (key, value) in stack.Values)
                json.WriteString(key, value);
            json.WriteEndObject();
        });
        variables["PULUMI_CONFIG_SECRET_KEYS"] = Json(json =>
        {
            json.WriteStartArray();
            foreach (var key in stack.SecretKeys)
                json.WriteStringValue(key);
            json.WriteEndArray();
        });
        return variables;
    }

    // Written by hand: a serializer would look at types for longer than the rest of the start takes.
    static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
