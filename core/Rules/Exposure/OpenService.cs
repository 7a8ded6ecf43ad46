using System.Net;
using System.Net.Sockets;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Exposure;

/// <summary>A model isn't open to the internet by accident.</summary>
sealed class OpenService : IRule<ModelSpec>
{
    // The largest that anyone was ever given.
    const int WidestV4 = 8;
    const int WidestV6 = 19;

    public string Id => "MLP052";

    public Severity Severity => Severity.Error;

    public string Title => "A public load balancer takes requests from named ranges of addresses, never from the whole internet";

    public string Explanation =>
        "A load balancer on the internet without ranges, or with 0.0.0.0/0, serves whoever finds it, and scanners find it within minutes: a GPU is paid for strangers, and a model is asked until its training "
        + "data come out. No authentication stands in front of it; what is for everybody goes through the gateway. A load balancer for a service of the company is an internal one.";

    public string Mend => "Name the ranges of those who call it, or let the load balancer be internal.";

    public IEnumerable<Finding> Check(Node<ModelSpec> node)
    {
        if (node.Service() is not { Spec.Type: ServiceExposure.PublicLoadBalancer } service)
            yield break;
        var at = service.At(nameof(ServiceSpec.SourceRanges));
        var word = service.Word(nameof(ServiceSpec.SourceRanges));
        if (service.Spec.SourceRanges.Count == 0)
        {
            yield return this.Found(
                at,
                $"The load balancer is on the internet, and without {word} it takes requests from all of it.",
                $"Name {word}, such as 203.0.113.0/24, or let {service.Word(nameof(ServiceSpec.Type))} be {service.Word(nameof(ServiceExposure.InternalLoadBalancer))}.");
        }

        foreach (var (index, text) in service.Spec.SourceRanges.Index())
        {
            if (!IPNetwork.TryParse(text, out var range))
                continue;
            var widest = range.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? WidestV4 : WidestV6;
            if (range.PrefixLength == 0)
                yield return this.Found(at.Item(index), $"{text} is the whole internet.");
            else if (range.PrefixLength < widest)
                yield return this.Found(at.Item(index), $"{text} is a large part of the internet; allowed is /{widest} or longer.");
        }
    }
}
