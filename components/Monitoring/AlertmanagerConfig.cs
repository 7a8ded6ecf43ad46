using System.Text.Json.Serialization;

namespace MlPlatform.Components.Monitoring;

/// <summary>Alertmanager's configuration as far as we set it; the names are Alertmanager's. Secrets are files in it, never values.</summary>
sealed record AlertmanagerConfig
{
    public required RoutePart Route { get; init; }

    [JsonPropertyName("inhibit_rules")]
    public required IReadOnlyList<InhibitPart> InhibitRules { get; init; }

    public required IReadOnlyList<ReceiverPart> Receivers { get; init; }

    public sealed record RoutePart
    {
        public required string Receiver { get; init; }

        public IReadOnlyList<string>? Matchers { get; init; }

        public bool? Continue { get; init; }

        [JsonPropertyName("group_by")]
        public IReadOnlyList<string>? GroupBy { get; init; }

        [JsonPropertyName("group_wait")]
        public string? GroupWait { get; init; }

        [JsonPropertyName("group_interval")]
        public string? GroupInterval { get; init; }

        [JsonPropertyName("repeat_interval")]
        public string? RepeatInterval { get; init; }

        public IReadOnlyList<RoutePart>? Routes { get; init; }
    }

    public sealed record InhibitPart
    {
        [JsonPropertyName("source_matchers")]
        public required IReadOnlyList<string> SourceMatchers { get; init; }

        [JsonPropertyName("target_matchers")]
        public required IReadOnlyList<string> TargetMatchers { get; init; }

        public required IReadOnlyList<string> Equal { get; init; }
    }

    public sealed record ReceiverPart
    {
        public required string Name { get; init; }

        [JsonPropertyName("slack_configs")]
        public IReadOnlyList<SlackPart>? SlackConfigs { get; init; }

        [JsonPropertyName("pagerduty_configs")]
        public IReadOnlyList<PagerDutyPart>? PagerdutyConfigs { get; init; }

        [JsonPropertyName("webhook_configs")]
        public IReadOnlyList<WebhookPart>? WebhookConfigs { get; init; }
    }

    public sealed record SlackPart
    {
        [JsonPropertyName("api_url_file")]
        public required string ApiUrlFile { get; init; }

        [JsonPropertyName("send_resolved")]
        public required bool SendResolved { get; init; }

        public required string Title { get; init; }

        public required string Text { get; init; }
    }

    public sealed record PagerDutyPart
    {
        [JsonPropertyName("routing_key_file")]
        public required string RoutingKeyFile { get; init; }

        [JsonPropertyName("send_resolved")]
        public required bool SendResolved { get; init; }

        public required string Description { get; init; }
    }

    public sealed record WebhookPart
    {
        [JsonPropertyName("url_file")]
        public required string UrlFile { get; init; }

        [JsonPropertyName("send_resolved")]
        public required bool SendResolved { get; init; }
    }
}
