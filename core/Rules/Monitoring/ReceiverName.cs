using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Monitoring;

/// <summary>A receiver's name can be a key.</summary>
sealed class ReceiverName : IRule<PlatformSpec>
{
    const int Longest = 253;

    public string Id => "MLP253";

    public Severity Severity => Severity.Error;

    public string Title => "A receiver's name can be a key of a Secret";

    public string Explanation => "The address or key of each receiver is a file that Alertmanager reads, by the receiver's name in a Secret. Kubernetes allows letters, digits, '-', '_' and '.' there, and refuses the Secret else.";

    public string Mend => "Name it by letters, digits, '-', '_' and '.'.";

    public IEnumerable<Finding> Check(Node<PlatformSpec> node)
    {
        var monitoring = node.Part(nameof(PlatformSpec.Monitoring), node.Spec.Monitoring);
        foreach (var receiver in monitoring.Parts(nameof(MonitoringSpec.Receivers), monitoring.Spec.Receivers))
        {
            if (receiver.Name.Length is 0 or > Longest || receiver.Name is "." or ".." || !receiver.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
                yield return this.Found(receiver.Path, $"{Shown.Text(receiver.Name)} can't be a key of a Secret.");
        }
    }
}
