using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Configuration;

/// <summary>Configuration reaches a model as environment variables.</summary>
sealed partial class ConfigKey : IRule<WorkloadSpec>
{
    const string Allowed = "1 to 253 letters, digits, '_', '-' and '.', with no digit and no two dots first";

    public string Id => "MLP050";

    public Severity Severity => Severity.Error;

    public string Title => "A key of a model's configuration can name an environment variable";

    public string Explanation =>
        $"The keys become keys of a ConfigMap and names of environment variables: {Allowed}. The API server refuses a ConfigMap with other characters in a key; older "
        + "kubelets start the container without the variables whose names they don't like, and only an event says so.";

    public string Mend => $"Name it with {Allowed}.";

    public IEnumerable<Finding> Check(Node<WorkloadSpec> node)
    {
        var at = node.At(nameof(WorkloadSpec.Config));
        foreach (var key in node.Spec.Config.Keys.Where(key => !IsName(key)).Order(StringComparer.Ordinal))
            yield return this.Found(at.ValueKey(key), $"{Shown.Text(key)} can't name an environment variable; allowed are {Allowed}.");
    }

    // Kubernetes refuses '.', '..' and what begins with '..', which would be paths to a mounted ConfigMap.
    static bool IsName(string key) => key.Length <= 253 && NameForm().IsMatch(key) && key != "." && !key.StartsWith("..", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[-._a-zA-Z][-._a-zA-Z0-9]*\z")]
    private static partial Regex NameForm();
}
