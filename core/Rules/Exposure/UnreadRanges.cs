using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Exposure;

/// <summary>Nobody trusts ranges that nobody reads.</summary>
sealed class UnreadRanges : IRule<ModelSpec>
{
    public string Id => "MLP054";

    public Severity Severity => Severity.Error;

    public string Title => "Ranges of addresses stand only where a load balancer reads them";

    public string Explanation =>
        "Only a load balancer reads them. Inside the cluster who may call a model is decided by namespaces, and a port of every node is open to whoever reaches the node: their author believes in a protection that "
        + "isn't there.";

    public string Mend => "Take them out, or expose the model by a load balancer.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Service() is not { Spec.SourceRanges.Count: > 0 } service || Exposed.ReadsRanges(service.Spec.Type))
            yield break;
        var word = service.Word(nameof(ServiceSpec.SourceRanges));
        yield return this.Found(
            service.At(nameof(ServiceSpec.SourceRanges)),
            $"{service.Word(nameof(ServiceSpec.Type))} is {service.Word($"{service.Spec.Type}")}, which never reads {word}.",
            $"Take {word} out; who may call the model inside the cluster are its {node.Word(nameof(ModelSpec.AllowedNamespaces))}.");
    }
}
