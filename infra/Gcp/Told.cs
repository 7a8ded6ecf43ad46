using Pulumi;
using Pulumi.Utilities;

namespace MlPlatform.Infra.Gcp;

/// <summary>What only Google Cloud can tell of something that it has made, and stands beside what it was asked for.</summary>
static class Told
{
    /// <summary>
    /// The value; unknown in a preview that hasn't it, since an answer that echoes what was asked for lacks it. A deployment that hasn't it fails:
    /// an address that is missing must not become a wrong one.
    /// </summary>
    public static Output<string> Of(string? value, string what) => value is { Length: > 0 }
        ? Output.Create(value)
        : Deployment.Instance.IsDryRun
            ? OutputUtilities.CreateUnknown("")
            : throw new RunException($"Google Cloud told no {what}.");
}
