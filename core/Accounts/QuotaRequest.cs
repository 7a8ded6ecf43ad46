using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Accounts;

/// <summary>How a cloud is asked for a quota.</summary>
static class QuotaRequest
{
    /// <summary>The command; what isn't known stands in angle brackets.</summary>
    public static string Of(QuotaNeed need)
    {
        var region = need.Region ?? "<region>";
        return need.Cloud switch
        {
            CloudProvider.Gcp => Google(need, region),
            CloudProvider.Azure => Azure(need, region),
            _ => $"aws service-quotas request-service-quota-increase --region {region} --service-code ec2 --quota-code {need.Quota.Code} --desired-value {need.Most}",
        };
    }

    // A quota's id is its metric with hyphens and what it is counted by: CPUS-per-project-region.
    static string Google(QuotaNeed need, string region)
    {
        var id = need.Quota.Code.Replace('_', '-');
        var (scope, dimensions) = need.Capacity is null ? ("per-project", "") : ("per-project-region", $" --dimensions=region={region}");
        return $"gcloud beta quotas preferences create --project=<project> --service=compute.googleapis.com --quota-id={id}-{scope}{dimensions} --preferred-value={need.Most}";
    }

    static string Azure(QuotaNeed need, string region)
    {
        var type = need.Capacity == CapacityType.Spot ? "lowPriority" : "dedicated";
        return $"az quota update --resource-name \"{need.Quota.Code}\" --scope \"/subscriptions/<subscription>/providers/Microsoft.Compute/locations/{region}\" --limit-object value={need.Most} --resource-type {type}";
    }
}
