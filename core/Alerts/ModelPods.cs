using System.Text;

namespace MlPlatform.Core.Alerts;

/// <summary>How the objects of models and the resources of GPUs are named in series.</summary>
static class ModelPods
{
    /// <summary>Matchers of a model's pods: those of its Deployment, and not those of a model whose name begins with its.</summary>
    public static string Matchers(string @namespace, string name) => $"namespace=\"{@namespace}\",pod=~\"{name}-[0-9a-z]+-[0-9a-z]{{5}}\"";

    /// <summary>A resource as kube-state-metrics writes it: <c>nvidia_com_gpu</c>.</summary>
    public static string Resource(string resource)
    {
        var text = new StringBuilder(resource);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
                text[at] = '_';
        }

        return text.ToString();
    }
}
