using System.Text.Json;
using MlPlatform.Infra.Aws.Identity;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sqs;

namespace MlPlatform.Infra.Aws.Autoscaling;

/// <summary>The queue in which Karpenter reads that a machine is about to be taken away, and what fills it.</summary>
static class InterruptionQueue
{
    const int KeptSeconds = 300;

    // Names of ours, then the source and the kind of event by AWS' names.
    static readonly (string Name, string Source, string Kind)[] Events =
    [
        ("health", "aws.health", "AWS Health Event"),
        ("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation"),
        ("reservation", "aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning"),
        ("spot", "aws.ec2", "EC2 Spot Instance Interruption Warning"),
        ("state", "aws.ec2", "EC2 Instance State-change Notification"),
    ];

    /// <summary>Makes them, and tells what must be there before it works.</summary>
    public static IReadOnlyList<Resource> Make(string name, string queueName, AwsScope scope, CustomResourceOptions child)
    {
        var arn = scope.Arn("sqs", queueName);
        var queue = new Queue(name, new() { Name = queueName, MessageRetentionSeconds = KeptSeconds, SqsManagedSseEnabled = true }, child);
        var policy = new QueuePolicy(name, new() { QueueUrl = queue.Url, Policy = Policy(arn) }, child);
        return
        [
            queue,
            policy,
            .. Events.SelectMany(each =>
            {
                var rule = new EventRule($"{name}-{each.Name}", new() { Description = each.Kind, EventPattern = Pattern(each.Source, each.Kind) }, child);
                return new Resource[]
                {
                    rule,
                    new EventTarget($"{name}-{each.Name}", new() { Rule = rule.Name, Arn = queue.Arn, TargetId = queueName }, CustomResourceOptions.Merge(child, new() { DependsOn = { policy } })),
                };
            }),
        ];
    }

    static string Policy(string arn) => PolicyText.Of(
        new Statement("Events", ["sqs:SendMessage"], arn) { Principal = ("Service", ["events.amazonaws.com", "sqs.amazonaws.com"]) },
        new Statement("OnlyEncrypted", ["sqs:*"], arn) { Deny = true, Principal = ("AWS", ["*"]), Conditions = [new("Bool", "aws:SecureTransport", "false")] });

    static string Pattern(string source, string kind) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string[]>(StringComparer.Ordinal) { ["detail-type"] = [kind], ["source"] = [source] });
}
