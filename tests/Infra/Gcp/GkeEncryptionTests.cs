using MlPlatform.Tests.Support;

namespace MlPlatform.Infra.Tests.Gcp;

public sealed class GkeEncryptionTests
{
    [Fact]
    public async Task The_key_ring_has_no_name_of_ours_since_Google_never_deletes_one_and_the_next_cluster_would_collide() =>
        Assert.Null((await Gke.Plan()).Get("gcp:kms/keyRing:KeyRing", "dev-encryption").Input("name"));

    [Theory]
    [InlineData("rotationPeriod", "\"7776000s\"")]
    [InlineData("destroyScheduledDuration", "\"2592000s\"")]
    [InlineData("purpose", "\"ENCRYPT_DECRYPT\"")]
    public async Task The_key_rotates_and_can_be_brought_back(string input, string expected) =>
        Assert.Equal(expected, (await Gke.Plan()).Get("gcp:kms/cryptoKey:CryptoKey", "dev-encryption").Input(input));

    [Fact]
    public async Task The_agents_of_what_there_is_may_use_it_and_no_others()
    {
        Assert.Equal(["dev-encryption-compute", "dev-encryption-container"], Grants(await Gke.Plan()));
        Assert.Equal(["dev-encryption-compute", "dev-encryption-container", "dev-encryption-file", "dev-encryption-storage"], Grants(await Gke.Plan(Gke.WithStorage)));

        static IEnumerable<string> Grants(Preview.Plans.Plan plan) => plan.OfType("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember").Select(grant => grant.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_encrypted_before_the_agents_may()
    {
        var plan = await Gke.Plan(Gke.WithStorage with { Pools = Gke.With(Gke.L4).Pools });
        var grants = plan.OfType("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember").Select(grant => grant.Urn).ToList();

        foreach (var resource in plan.Resources.Where(resource => resource.Type is "gcp:container/cluster:Cluster" or "gcp:container/nodePool:NodePool" or "gcp:filestore/instance:Instance" or "gcp:storage/bucket:Bucket"))
            Assert.Subset(plan.Needs(resource).ToHashSet(), grants.ToHashSet());
    }

    [Fact]
    public async Task An_agent_is_there_before_it_is_granted_anything()
    {
        var plan = await Gke.Plan(Gke.WithStorage);

        foreach (var api in new[] { "container", "file", "storage" })
            Assert.Contains(plan.Get("gcp:projects/serviceIdentity:ServiceIdentity", $"dev-encryption-{api}").Urn, plan.Get("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", $"dev-encryption-{api}").Dependencies);
    }
}
