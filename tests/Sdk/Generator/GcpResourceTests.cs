namespace Sdk.Tests.Generator;

/// <summary>The classes of the bundled Pulumi.Gcp: their names, their tokens and what they ask for.</summary>
public sealed class GcpResourceTests
{
    static readonly Surface Package = new(typeof(Pulumi.Gcp.Provider));

    [Fact]
    public void The_version_that_resources_send_is_the_one_of_the_package() => Package.SendsItsVersion(resources: 19);

    [Theory]
    [InlineData("Compute.Address", "gcp:compute/address:Address")]
    [InlineData("Compute.Firewall", "gcp:compute/firewall:Firewall", "network")]
    [InlineData("Compute.Network", "gcp:compute/network:Network")]
    [InlineData("Compute.Reservation", "gcp:compute/reservation:Reservation", "specificReservation", "zone")]
    [InlineData("Compute.ResourcePolicy", "gcp:compute/resourcePolicy:ResourcePolicy")]
    [InlineData("Compute.Router", "gcp:compute/router:Router")]
    [InlineData("Compute.RouterNat", "gcp:compute/routerNat:RouterNat", "router", "sourceSubnetworkIpRangesToNat")]
    [InlineData("Compute.Subnetwork", "gcp:compute/subnetwork:Subnetwork", "network")]
    [InlineData("Container.Cluster", "gcp:container/cluster:Cluster")]
    [InlineData("Container.NodePool", "gcp:container/nodePool:NodePool", "cluster")]
    [InlineData("Filestore.Instance", "gcp:filestore/instance:Instance", "fileShares", "networks", "tier")]
    [InlineData("Projects.IAMMember", "gcp:projects/iAMMember:IAMMember", "member", "project", "role")]
    [InlineData("Projects.Service", "gcp:projects/service:Service", "service")]
    [InlineData("ServiceAccount.Account", "gcp:serviceaccount/account:Account")]
    [InlineData("ServiceAccount.IAMMember", "gcp:serviceaccount/iAMMember:IAMMember", "member", "role", "serviceAccountId")]
    [InlineData("Storage.Bucket", "gcp:storage/bucket:Bucket", "location")]
    [InlineData("Storage.BucketIAMMember", "gcp:storage/bucketIAMMember:BucketIAMMember", "bucket", "member", "role")]
    [InlineData("Provider", "pulumi:providers:gcp")]
    public void A_class_has_the_official_token_and_asks_for_what_must_be_given(string name, string token, params string[] required) =>
        Package.HasResource(name, token, required);

    [Fact]
    public void What_the_public_API_does_not_list_has_no_class() =>
        Assert.DoesNotContain(typeof(Pulumi.Gcp.Provider).Assembly.GetExportedTypes(), type => type.Namespace!.Contains("Kms", StringComparison.Ordinal));
}
