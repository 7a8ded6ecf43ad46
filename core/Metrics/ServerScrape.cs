using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Metrics;

/// <summary>Where a server tells its metrics.</summary>
/// <param name="PortName">Name of the port, of the container and of the Service.</param>
/// <param name="Port">The port.</param>
/// <param name="Path">The path.</param>
public sealed record ServerScrape(string PortName, int Port, string Path)
{
    /// <summary>Name of the port of a model.</summary>
    public const string Http = "http";

    // triton-inference-server/server@e1db8a6 docs/user_guide/metrics.md: a port of its own.
    const int TritonPort = 8002;

    /// <summary>That of a model; null where it has none: any HTTP server's isn't known, SGLang tells with <c>--enable-metrics</c> only, and Triton may be told not to.</summary>
    /// <param name="model">The model.</param>
    public static ServerScrape? Of(ModelSpec model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Server switch
        {
            InferenceServer.Vllm or InferenceServer.Tgi => new(Http, model.Port, "/metrics"),
            InferenceServer.Sglang when model.Arguments.Count == 0 || model.Arguments.Contains("--enable-metrics") => new(Http, model.Port, "/metrics"),
            InferenceServer.Triton when !model.Arguments.Any(argument => argument is "--allow-metrics=false") => new("metrics", TritonPort, "/metrics"),
            _ => null,
        };
    }

    /// <summary>Whether the port isn't the one that the model is called on.</summary>
    public bool IsApart => PortName != Http;
}
