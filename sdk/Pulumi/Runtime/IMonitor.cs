using Pulumirpc;

namespace Pulumi.Runtime;

/// <summary>The engine that resources are registered with: a real one over gRPC, or the mocks of a test.</summary>
interface IMonitor
{
    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task SignalAndWaitForShutdownAsync();

    Task LogAsync(LogRequest request);
}
