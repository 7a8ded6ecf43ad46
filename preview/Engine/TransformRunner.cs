using Google.Protobuf;
using Grpc.Core;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>
/// Calls the program's transforms on a request, in the engine's order: the resource's own, then those of its parent, of its parent's
/// parent and so on up to the stack, then those that were registered for the stack as a whole.
/// </summary>
sealed class TransformRunner(Registrations registrations, CallbackClients callbacks)
{
    readonly Lock gate = new();
    Callback[] stackTransforms = [];

    public void AddForStack(Callback transform)
    {
        lock (gate)
            stackTransforms = [.. stackTransforms, transform];
    }

    /// <summary>Puts what the transforms answer into the request; false where there are none.</summary>
    public async ValueTask<bool> ApplyAsync(RegisterResourceRequest request, CancellationToken cancellation)
    {
        var transforms = TransformsOf(request);
        if (transforms is null)
            return false;

        // The options show every alias in one list.
        request.Aliases.AddRange(request.AliasURNs.Select(urn => new Alias { Urn = urn }));
        request.AliasURNs.Clear();
        foreach (var transform in transforms)
            await ApplyAsync(transform, request, cancellation);
        return true;
    }

    List<Callback>? TransformsOf(RegisterResourceRequest request)
    {
        List<Callback>? found = null;
        Add(request.Transforms);
        for (var above = Parent(request.Parent); above is not null; above = Parent(above.Resource.Parent))
            Add(above.Transforms);
        Add(Volatile.Read(ref stackTransforms));
        return found;

        Registration? Parent(string? urn) => urn is null or "" ? null : registrations.Find(urn);

        void Add(IReadOnlyCollection<Callback> more)
        {
            if (more.Count > 0)
                (found ??= []).AddRange(more);
        }
    }

    async Task ApplyAsync(Callback transform, RegisterResourceRequest request, CancellationToken cancellation)
    {
        var asked = new TransformRequest
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Parent = request.Parent,
            Properties = request.Object,
            Options = TransformOptions.Of(request),
        };
        try
        {
            var answer = TransformResponse.Parser.ParseFrom(await callbacks.InvokeAsync(transform, asked.ToByteString(), cancellation));
            if (!answer.Properties.IsEmpty)
                request.Object = answer.Properties;
            if (answer.Options is not null)
                TransformOptions.PutInto(request, answer.Options);
        }
        catch (RpcException failure) when (failure.StatusCode is not StatusCode.Cancelled)
        {
            throw new EngineException($"A transform of '{request.Name}' ({request.Type}) failed: {failure.Status.Detail}");
        }
        catch (InvalidProtocolBufferException)
        {
            throw new EngineException($"A transform of '{request.Name}' ({request.Type}) answered with something that is no TransformResponse.");
        }
    }
}
