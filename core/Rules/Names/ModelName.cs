using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Names;

/// <summary>A model's objects are named as the model is, its Service among them.</summary>
sealed class ModelName : IRule<ModelSpec>
{
    public string Id => "MLP011";

    public Severity Severity => Severity.Error;

    public string Title => "A model's name can name a Service";

    public string Explanation =>
        "The Deployment, Service, autoscaler and disruption budget of a model have its name, and labels carry it. The Service is the strictest: up to "
        + $"Kubernetes 1.36 its name is a DNS label as of RFC 1035, {KubernetesName.ServiceName}. So 'mistral-7b' is a name, 'mistral-7b-v0.1' and '7b' are none.";

    public string Mend => $"Name it with {KubernetesName.ServiceName}.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (!node.KnowsName || KubernetesName.IsServiceName(node.Name))
            yield break;
        var mended = KubernetesName.Mended(node.Name, letterFirst: true);
        yield return this.Found(
            node.NamePath,
            $"{Shown.Text(node.Name)} can't be the name of a model; allowed are {KubernetesName.ServiceName}.",
            mended is null ? null : $"Name it '{mended}'.");
    }
}
