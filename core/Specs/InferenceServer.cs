namespace MlPlatform.Core.Specs;

/// <summary>The server that a model's image runs.</summary>
public enum InferenceServer
{
    /// <summary>Any HTTP server.</summary>
    Http,

    /// <summary>vLLM.</summary>
    Vllm,

    /// <summary>NVIDIA Triton.</summary>
    Triton,

    /// <summary>SGLang.</summary>
    Sglang,

    /// <summary>Text Generation Inference, in maintenance mode.</summary>
    Tgi,
}
