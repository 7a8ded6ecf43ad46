using Google.Protobuf;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Wire;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>What a program is told: never more than the real engine could tell it before deployment.</summary>
static class Answers
{
    /// <summary>
    /// The result of a function that only the cloud can run. One unknown in it makes the whole result unknown to the program, where an
    /// empty one would read as known to be empty.
    /// </summary>
    public static readonly ByteString Unknown =
        StructWriter.Write(new PlanObject([KeyValuePair.Create("result", (PlanValue)PlanUnknown.Value)]));

    /// <summary>The outputs of a resource that was registered.</summary>
    public static ByteString OutputsOf(PlanResource resource, RegisterResourceRequest request, bool transformed, AnswerMode mode)
    {
        // A component's outputs are the program's own, and those of a remote one only its provider knows.
        if (mode is AnswerMode.Cold || !resource.Custom || resource.Remote)
            return ByteString.Empty;

        // The bytes as they came: reading them again costs the program what it cost us, but nobody writes them again.
        return transformed || resource.AdditionalSecretOutputs.Count > 0 ? StructWriter.Write(Echo(resource)) : request.Object;
    }

    /// <summary>What the engine's own <c>getResource</c> finds for a URN.</summary>
    public static ByteString StateOf(PlanResource resource, AnswerMode mode) => StructWriter.Write(new PlanObject(
    [
        KeyValuePair.Create("urn", (PlanValue)new PlanString(resource.Urn)),
        KeyValuePair.Create("id", (PlanValue)new PlanString(resource.ReadId ?? "")),
        KeyValuePair.Create("state", (PlanValue)(resource.Custom && mode is AnswerMode.Warm ? Echo(resource) : resource.Outputs)),
    ]));

    static PlanObject Echo(PlanResource resource)
    {
        var secret = resource.AdditionalSecretOutputs;
        return new PlanObject(resource.Inputs.Keys
            .Zip(resource.Inputs.Values, (key, value) => KeyValuePair.Create(key, secret.Contains(key) ? new PlanSecret(value) : value))
            .Concat(resource.Outputs.Keys.Zip(resource.Outputs.Values, KeyValuePair.Create)));
    }
}
