namespace Sdk.Tests;

/// <summary>Mocks that give what a function makes of the arguments; without one, the inputs and a new id.</summary>
sealed class Mocks(Func<MockResourceArgs, (string? Id, object State)>? answer = null) : IMocks
{
    readonly List<MockResourceArgs> _resources = [];
    readonly List<MockRegisterResourceOutputsRequest> _outputs = [];

    public IReadOnlyList<MockResourceArgs> Resources => _resources;

    public IReadOnlyList<MockRegisterResourceOutputsRequest> Outputs => _outputs;

    public MockResourceArgs Of(string name) => _resources.Single(resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_resources) _resources.Add(args);
        return Task.FromResult<(string?, object)>(answer?.Invoke(args) ?? ($"{args.Name}_id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException("Nothing here calls a function.");

    Task IMocks.RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
    {
        lock (_outputs) _outputs.Add(request);
        return Task.CompletedTask;
    }
}
