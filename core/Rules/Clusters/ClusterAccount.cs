using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Clusters;

/// <summary>The account that a cluster is made in.</summary>
sealed partial class ClusterAccount : IRule<ClusterSpec>
{
    const string OnAws = "12 digits, such as \"111122223333\"";
    const string OnGoogle = "the id of a project, such as ml-prod-1a2b: 6 to 30 lower-case letters, digits and hyphens, with a letter first and a letter or digit last";
    const string OnAzure = "the id of a subscription, such as 11111111-2222-3333-4444-555555555555";

    public string Id => "MLP200";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A cluster that is made names the account that it is made in";

    public string Explanation =>
        "The credentials of the day decide which account is changed. With those of another one a whole second cluster would be made there, or the first be searched in vain. Where the account is "
        + $"named, the provider refuses any other. On AWS it is {OnAws}; on Google Cloud {OnGoogle}; on Azure {OnAzure}.";

    public string Mend => "Name the account, project or subscription.";

    public IEnumerable<Finding> Check(Node<ClusterSpec> node)
    {
        if (!Clouds.Makes(node) || !node.Knows(nameof(ClusterSpec.Account)))
            yield break;
        var (at, word) = (node.At(nameof(ClusterSpec.Account)), node.Word(nameof(ClusterSpec.Account)));
        var (form, allowed) = node.Spec.Cloud switch
        {
            CloudProvider.Gcp => (Project(), OnGoogle),
            CloudProvider.Azure => (Subscription(), OnAzure),
            _ => (Digits(), OnAws),
        };
        if (node.Spec.Account is not { } account)
            yield return this.Found(at, $"The {word} is missing; a cluster on {Clouds.Name(node.Spec.Cloud)} needs one.", $"Add the {word}: {allowed}.");
        else if (!form.IsMatch(account))
            yield return this.Found(at, $"{Shown.Text(account)} is no account of {Clouds.Name(node.Spec.Cloud)}; allowed is {allowed}.", $"Give {allowed}.");
    }

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex Digits();

    // Google's page on creating projects. A domain before a colon (example.com:ml-prod) is that of old projects.
    [GeneratedRegex(@"\A(?:[a-z0-9.-]+:)?[a-z][-a-z0-9]{4,28}[a-z0-9]\z")]
    private static partial Regex Project();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z")]
    private static partial Regex Subscription();
}
