using System.Text.RegularExpressions;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Tags;

/// <summary>What a cloud takes for a tag.</summary>
static partial class TagForms
{
    /// <summary>Prefix of the tags that the stack itself sets.</summary>
    public const string Own = "mlplatform-";

    const string OnAws = "letters, digits, spaces and _ . : / = + - @";
    const string OnGoogle = "lower-case letters, digits, '_' and '-', up to 63";

    // AWS' page on tags; Google's on labels; Azure's on tag resources.
    const int MostOnGoogle = 64;
    const int MostOnOthers = 50;

    // Those of EKS and of Karpenter are set by them; a second hand on them breaks what they find by them.
    static readonly string[] KeptOnAws = ["aws:", "eks:", "kubernetes.io/cluster/", "k8s.io/cluster-autoscaler/", "karpenter.sh/", "karpenter.k8s.aws/"];
    static readonly string[] KeptOnGoogle = ["goog-", "k8s-", "goog_"];
    static readonly string[] KeptOnAzure = ["microsoft", "azure", "windows", "aks-managed", "kubernetes.azure.com", "k8s-azure"];

    /// <summary>How many a resource may have.</summary>
    public static int Most(CloudProvider cloud) => cloud == CloudProvider.Gcp ? MostOnGoogle : MostOnOthers;

    /// <summary>What is wrong with a key; null where nothing is.</summary>
    public static string? OfKey(CloudProvider cloud, string key)
    {
        if (key.StartsWith(Own, StringComparison.OrdinalIgnoreCase))
            return $"{Shown.Text(key)} is one of the platform's own tags, as all that begin with {Own}.";
        var (form, allowed, kept) = cloud switch
        {
            CloudProvider.Gcp => (GoogleKey(), $"{OnGoogle}, with a letter first", KeptOnGoogle),
            CloudProvider.Azure => (AzureKey(), "up to 512 characters without < > % & \\ ? /", KeptOnAzure),
            _ => (AwsKey(), $"up to 128 {OnAws}", KeptOnAws),
        };
        if (!form.IsMatch(key))
            return $"{Shown.Text(key)} is no key of a {Word(cloud)}; allowed are {allowed}.";
        return Array.Find(kept, prefix => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } owner ? $"{Shown.Text(key)} begins with {owner}, which the cloud and the cluster keep for themselves." : null;
    }

    /// <summary>What is wrong with a value; null where nothing is.</summary>
    public static string? OfValue(CloudProvider cloud, string value)
    {
        var (form, allowed) = cloud switch
        {
            CloudProvider.Gcp => (GoogleValue(), OnGoogle),
            CloudProvider.Azure => (AzureValue(), "up to 256 characters"),
            _ => (AwsValue(), $"up to 256 {OnAws}"),
        };
        return form.IsMatch(value) ? null : $"{Shown.Text(value)} is no value of a {Word(cloud)}; allowed are {allowed}.";
    }

    /// <summary>What the cloud calls it.</summary>
    public static string Word(CloudProvider cloud) => cloud == CloudProvider.Gcp ? "label" : "tag";

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}\z")]
    private static partial Regex AwsKey();

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}\z")]
    private static partial Regex AwsValue();

    // Letters of other scripts that have no case are allowed too.
    [GeneratedRegex(@"\A[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}\z")]
    private static partial Regex GoogleKey();

    [GeneratedRegex(@"\A[\p{Ll}\p{Lo}\p{N}_-]{0,63}\z")]
    private static partial Regex GoogleValue();

    [GeneratedRegex(@"\A[^<>%&\\?/\p{C}]{1,512}\z")]
    private static partial Regex AzureKey();

    [GeneratedRegex(@"\A[^\p{C}]{0,256}\z")]
    private static partial Regex AzureValue();
}
