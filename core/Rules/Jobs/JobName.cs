using MlPlatform.Core.Rules.Names;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Jobs;

/// <summary>A job's objects are named as the job is.</summary>
sealed class JobName : IRule<TrainingJobSpec>
{
    public string Id => "MLP019";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A job's name can name a Job, its pods and where there are several their Service";

    public string Explanation =>
        $"A job's pods carry its name in a label and in their host names, with the number of the pod behind it: a DNS label ({KubernetesName.Label}). Where there are several pods they find one another by a "
        + $"Service, whose name begins with a letter up to Kubernetes 1.36. So 'llama-3-lora' is a name, 'llama-3.1' is none.";

    public string Mend => $"Name it with {KubernetesName.ServiceName}.";

    public IEnumerable<Finding> Check(Node<TrainingJobSpec> node)
    {
        if (!node.KnowsName)
            yield break;
        var pods = node.Knows(nameof(TrainingJobSpec.PodCount)) ? node.Spec.PodCount : 1;
        if (!(pods > 1 ? KubernetesName.IsServiceName(node.Name) : KubernetesName.IsLabel(node.Name)))
        {
            var mended = KubernetesName.Mended(node.Name, letterFirst: pods > 1);
            yield return this.Found(
                node.NamePath,
                $"{Shown.Text(node.Name)} can't be the name of a job{(pods > 1 ? " of several pods" : "")}; allowed are {(pods > 1 ? KubernetesName.ServiceName : KubernetesName.Label)}.",
                mended is null ? null : $"Name it '{mended}'.");
        }
        else if (node.Name.Length + 1 + Digits(pods - 1) is var length && length > KubernetesName.LongestLabel)
        {
            yield return this.Found(
                node.NamePath,
                $"{Shown.Text(node.Name)} has {node.Name.Length} letters; with the number of the pod the host name of the last has {length}, and {KubernetesName.LongestLabel} are allowed.",
                $"Shorten it to {KubernetesName.LongestLabel - 1 - Digits(pods - 1)} letters or fewer.");
        }
    }

    static int Digits(int number) => $"{number}".Length;
}
