using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Weights;

/// <summary>A server that loads a model from a hub is told which revision.</summary>
sealed class ServedRevision : IRule<ModelSpec>
{
    public string Id => "MLP024";

    public Severity Severity => Severity.Warning;

    public string Title => "A server that loads a model from a hub is told which revision";

    public string Explanation =>
        "vLLM, SGLang and TGI take organisation/model for a model on the hub and load its main branch, which moves, unless --revision names a commit. It is a warning: a folder beside the server's "
        + "working directory looks the same, and then nothing is loaded from a hub.";

    public string Mend => "Add --revision with the hash of a commit, or give the absolute path of a folder.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (!node.Knows(nameof(ModelSpec.Server), nameof(ModelSpec.Config)) || !node.KnowsAllOf(nameof(ModelSpec.Arguments)))
            yield break;
        var arguments = node.Spec.Arguments;
        if (Model(node.Spec.Server, arguments) is not { } model || !HubModel.MayBe(model.Value) || IsOffline(node.Spec.Config))
            yield break;
        var revision = ServerArguments.Find(arguments, "--revision")?.Value ?? (node.Spec.Server == InferenceServer.Tgi ? node.Spec.Config.GetValueOrDefault("REVISION") : null);
        if (!HubModel.Moves(revision))
            yield break;
        yield return this.Found(
            node.At(nameof(ModelSpec.Arguments)).Item(model.Index),
            revision is null
                ? $"{Shown.Text(model.Value)} is loaded from a hub, and no --revision says which; it is whatever the main branch holds."
                : $"{Shown.Text(model.Value)} is loaded from a hub, and --revision is {Shown.Text(revision)}, which moves.");
    }

    static (string Value, int Index)? Model(InferenceServer server, IReadOnlyList<string> arguments)
    {
        var found = server switch
        {
            InferenceServer.Vllm => ServerArguments.Find(arguments, "--model"),
            InferenceServer.Sglang => ServerArguments.Find(arguments, "--model-path", "--model"),
            InferenceServer.Tgi => ServerArguments.Find(arguments, "--model-id"),
            _ => null,
        };
        if (found is { Value: { } value })
            return (value, found.Value.Index);
        // vllm serve organisation/model
        return server == InferenceServer.Vllm && arguments is [var first, ..] && (first == "serve" ? arguments.ElementAtOrDefault(1) : first) is { } named && !named.StartsWith('-')
            ? (named, first == "serve" ? 1 : 0)
            : null;
    }

    static bool IsOffline(IReadOnlyDictionary<string, string> config) =>
        config.GetValueOrDefault("HF_HUB_OFFLINE") is "1" or "true" or "True" or "TRUE" or "ON" or "YES";
}
