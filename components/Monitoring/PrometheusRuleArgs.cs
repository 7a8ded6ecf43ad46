using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace MlPlatform.Components.Monitoring;

/// <summary>A PrometheusRule of the Prometheus Operator; the names are its API's.</summary>
sealed class PrometheusRuleArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "PrometheusRule")
{
    [Input("spec")]
    public Input<SpecArgs>? Spec { get; set; }

    internal sealed class SpecArgs : ResourceArgs
    {
        [Input("groups")]
        public InputList<GroupArgs> Groups { get; set; } = [];
    }

    internal sealed class GroupArgs : ResourceArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }

        [Input("rules")]
        public InputList<RuleArgs> Rules { get; set; } = [];
    }

    internal sealed class RuleArgs : ResourceArgs
    {
        [Input("alert")]
        public Input<string>? Alert { get; set; }

        [Input("record")]
        public Input<string>? Record { get; set; }

        [Input("expr")]
        public Input<string>? Expr { get; set; }

        [Input("for")]
        public Input<string>? For { get; set; }

        [Input("labels")]
        public InputMap<string>? Labels { get; set; }

        [Input("annotations")]
        public InputMap<string>? Annotations { get; set; }
    }
}
