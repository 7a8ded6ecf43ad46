using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace MlPlatform.Infra.Aws.Network;

/// <summary>Services of AWS at addresses of the network, by their usual names.</summary>
public sealed class EksEndpoints : ComponentResource
{
    static readonly TimeSpan Slowest = TimeSpan.FromMinutes(20);

    /// <summary>Makes the endpoints, and lets the network in.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">The network, and which services.</param>
    /// <param name="options">Options of the component.</param>
    public EksEndpoints(string name, EksEndpointsArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:aws:EksEndpoints", name, options)
    {
        var (cluster, child) = (args.Cluster, new CustomResourceOptions { Parent = this });
        InputMap<string> Named(string what) => new() { ["Name"] = $"{cluster.Name}-{what}" };

        var group = new SecurityGroup(name, new()
        {
            Name = $"{cluster.Name}-endpoints",
            Description = $"Endpoints of AWS services for the EKS cluster {cluster.Name}",
            VpcId = args.VpcId,
            Tags = Named("endpoints"),
        }, CustomResourceOptions.Merge(child, new() { CustomTimeouts = new() { Delete = Slowest } }));
        var https = new SecurityGroupIngressRule($"{name}-https", new()
        {
            SecurityGroupId = group.Id,
            Description = "HTTPS from the network",
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            CidrIpv4 = cluster.NetworkCidr,
        }, child);

        Ready =
        [
            https,
            .. args.Services.Order(StringComparer.Ordinal).Select(service => new VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = args.VpcId,
                ServiceName = EndpointServices.Name(cluster.Region ?? "", service),
                VpcEndpointType = "Interface",
                SubnetIds = args.Subnets.OrderBy(subnet => subnet.Key, StringComparer.Ordinal).Select(subnet => subnet.Value).ToArray(),
                SecurityGroupIds = [group.Id],
                // Off by default, and then everybody goes on to the addresses on the internet.
                PrivateDnsEnabled = true,
                Tags = Named(service),
            }, CustomResourceOptions.Merge(child, new() { CustomTimeouts = new() { Create = Slowest, Update = Slowest, Delete = Slowest } }))),
        ];
        RegisterOutputs();
    }

    /// <summary>What must be there before the services are reached.</summary>
    public IReadOnlyList<Resource> Ready { get; }
}
