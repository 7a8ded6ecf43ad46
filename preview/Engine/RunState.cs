using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Wire;

namespace MlPlatform.Preview.Engine;

/// <summary>All that the services know while one program runs.</summary>
sealed class RunState : IDisposable
{
    public RunState(StackConfig stack, OfflineOptions options, StackReferences references)
    {
        Stack = stack;
        Options = options;
        References = references;
        Mapping = new ResourceMapping(Registrations, new StringPool());
        Transforms = new TransformRunner(Registrations, Callbacks);
        foreach (var remark in stack.Remarks)
            Notes.Add(NoteSeverity.Warning, remark);
    }

    public StackConfig Stack { get; }

    public OfflineOptions Options { get; }

    public StackReferences References { get; }

    public Registrations Registrations { get; } = new();

    public Notes Notes { get; } = new();

    public CallbackClients Callbacks { get; } = new();

    public ResourceMapping Mapping { get; }

    public TransformRunner Transforms { get; }

    public void Dispose() => Callbacks.Dispose();
}
