namespace MlPlatform.Infra.Aws.AddOns;

/// <summary>When an add-on comes: some are what nodes start with, others wait for nodes to run on and would be degraded without.</summary>
public enum EksAddOnStage
{
    /// <summary>Networking and pod identity.</summary>
    BeforeNodes,

    /// <summary>DNS, storage, metrics, node monitoring.</summary>
    AfterNodes,
}
