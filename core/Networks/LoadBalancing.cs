using System.Collections.Immutable;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Networks;

/// <summary>How a Service of type LoadBalancer is asked for on a cloud, so that it is where it was meant to be: inside, or on the internet.</summary>
public sealed record LoadBalancing
{
    /// <summary>
    /// The Service's <c>loadBalancerClass</c>; null where the cloud has one kind. With it nothing but AWS' controller serves the Service: the one that
    /// Kubernetes brings ignores the scheme, and makes it public.
    /// </summary>
    public string? Class { get; init; }

    /// <summary>Annotations of a Service that is reached from the network only.</summary>
    public required IReadOnlyDictionary<string, string> Internal { get; init; }

    /// <summary>Annotations of a Service that is reached from the internet.</summary>
    public required IReadOnlyDictionary<string, string> Public { get; init; }

    /// <summary>That of a cloud; of a cluster that is there already nothing is known.</summary>
    /// <param name="cloud">Who runs the cluster.</param>
    public static LoadBalancing Of(CloudProvider cloud) => cloud switch
    {
        // kubernetes-sigs/aws-load-balancer-controller, docs/guide/service/annotations.md
        CloudProvider.Aws => new()
        {
            Class = "service.k8s.aws/nlb",
            Internal = Named(("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", "ip"), ("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal")),
            Public = Named(("service.beta.kubernetes.io/aws-load-balancer-nlb-target-type", "ip"), ("service.beta.kubernetes.io/aws-load-balancer-scheme", "internet-facing")),
        },
        // Google's page on LoadBalancer Services
        CloudProvider.Gcp => new() { Internal = Named(("networking.gke.io/load-balancer-type", "Internal")), Public = Named() },
        // kubernetes-sigs/cloud-provider-azure, site/content/en/topics/loadbalancer.md
        CloudProvider.Azure => new() { Internal = Named(("service.beta.kubernetes.io/azure-load-balancer-internal", "true")), Public = Named() },
        _ => new() { Internal = Named(), Public = Named() },
    };

    static ImmutableSortedDictionary<string, string> Named(params IEnumerable<(string Key, string Value)> annotations) =>
        annotations.ToImmutableSortedDictionary(annotation => annotation.Key, annotation => annotation.Value, StringComparer.Ordinal);
}
