namespace MlPlatform.Core.Specs;

/// <summary>From where a Service is reached.</summary>
public enum ServiceExposure
{
    /// <summary>Inside the cluster.</summary>
    ClusterIp,

    /// <summary>By a port of every node, for tests.</summary>
    NodePort,

    /// <summary>By a load balancer inside the network.</summary>
    InternalLoadBalancer,

    /// <summary>By a load balancer on the internet.</summary>
    PublicLoadBalancer,
}
