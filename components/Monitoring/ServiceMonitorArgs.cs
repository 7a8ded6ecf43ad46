using MlPlatform.Core.Metrics;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace MlPlatform.Components.Monitoring;

/// <summary>A ServiceMonitor of the Prometheus Operator; the names are its API's.</summary>
sealed class ServiceMonitorArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "ServiceMonitor")
{
    [Input("spec")]
    public Input<SpecArgs>? Spec { get; set; }

    /// <summary>That of a model: the pods behind its Service, which is named as it is.</summary>
    public static ServiceMonitorArgs Of(ObjectMetaArgs meta, InputMap<string> selector, ServerScrape scrape) => new()
    {
        Metadata = meta,
        Spec = new SpecArgs
        {
            Selector = new LabelSelectorArgs { MatchLabels = selector },
            Endpoints = new EndpointArgs { Port = scrape.PortName, Path = scrape.Path },
        },
    };

    internal sealed class SpecArgs : ResourceArgs
    {
        [Input("selector")]
        public Input<LabelSelectorArgs>? Selector { get; set; }

        [Input("endpoints")]
        public InputList<EndpointArgs> Endpoints { get; set; } = [];
    }

    internal sealed class EndpointArgs : ResourceArgs
    {
        [Input("port")]
        public Input<string>? Port { get; set; }

        [Input("path")]
        public Input<string>? Path { get; set; }
    }
}
