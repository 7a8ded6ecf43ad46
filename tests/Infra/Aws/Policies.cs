using System.Text.Json;
using MlPlatform.Preview.Plans;
using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Aws;

/// <summary>Reads policies out of plans.</summary>
static class Policies
{
    /// <summary>A statement of the policy that is an input of a resource, without its Sid, as JSON.</summary>
    public static string Statement(this PlanResource resource, string input, string sid)
    {
        using var policy = JsonDocument.Parse(JsonSerializer.Deserialize<string>(resource.Input(input)!)!);
        var statement = Assert.Single(policy.RootElement.GetProperty("Statement").EnumerateArray(), each => each.GetProperty("Sid").GetString() == sid);
        return statement.GetRawText().Replace($"\"Sid\":\"{sid}\",", "", StringComparison.Ordinal);
    }

    /// <summary>The Sids of a policy, in their order.</summary>
    public static IReadOnlyList<string> Sids(this PlanResource resource, string input)
    {
        using var policy = JsonDocument.Parse(JsonSerializer.Deserialize<string>(resource.Input(input)!)!);
        return [.. policy.RootElement.GetProperty("Statement").EnumerateArray().Select(each => each.GetProperty("Sid").GetString()!)];
    }
}
