using System.ComponentModel.DataAnnotations;

namespace MlPlatform.Core.Specs;

/// <summary>A network that is there already, with ways out of it: no subnet, route or NAT gateway is made.</summary>
public sealed record ExistingNetworkSpec
{
    /// <summary>The network: on AWS the id of the VPC (<c>vpc-0abc</c>), on Google Cloud its name or <c>projects/P/global/networks/N</c>, on Azure the resource id.</summary>
    [MinLength(1)]
    public required string Id { get; init; }

    /// <summary>
    /// Subnets of nodes: on AWS their ids by zone (<c>us-east-1a: subnet-0abc</c>), private ones with a way out; on Google Cloud and Azure one, under
    /// the key <c>nodes</c>. On Azure a second one, <c>controlPlane</c>, is that of the control plane's own addresses.
    /// </summary>
    [MinLength(1)]
    public required IReadOnlyDictionary<string, string> Subnets { get; init; }

    /// <summary>
    /// Name of the subnet's secondary range for pods (Google Cloud).
    /// Default: <c>pods</c>.
    /// </summary>
    [MinLength(1)]
    public string PodRange { get; init; } = "pods";

    /// <summary>
    /// Name of the subnet's secondary range for Services (Google Cloud).
    /// Default: <c>services</c>.
    /// </summary>
    [MinLength(1)]
    public string ServiceRange { get; init; } = "services";
}
