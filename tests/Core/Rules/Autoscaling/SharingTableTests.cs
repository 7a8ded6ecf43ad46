using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Autoscaling;

/// <summary>The truth table of autoscalers and sharing: what is left out works.</summary>
public sealed class SharingTableTests
{
    static readonly SharingSpec Turns = new() { TimeSlicing = new() { Replicas = 4 } };
    static readonly SharingSpec Renamed = new() { TimeSlicing = new() { Replicas = 4, RenameByDefault = true } };
    static readonly SharingSpec Mps = new() { Mps = new() { Replicas = 4 } };
    static readonly SharingSpec Single = new() { Mig = new() { Layout = "1g.5gb x 7" } };
    static readonly SharingSpec Mixed = new() { Mig = new() { Layout = "1g.5gb x 7", Strategy = MigStrategy.Mixed } };

    // Eight A100s of 40 GB.
    static readonly NodePoolSpec Pool = Sound.Gpu with { MachineTypes = ["p4d.24xlarge"], MaxNodes = 4 };

    static IReadOnlyList<string> Ids(PlatformSpec platform) =>
        [.. RuleSet.Check(platform).Select(finding => finding.RuleId).Where(id => id is "MLP120" or "MLP122" or "MLP142")];

    static IReadOnlyList<string> Ids(SharingSpec sharing, AutoscalerSpec? autoscaler = null, NodePoolSpec? pool = null) =>
        Ids(Sound.OnAws([("gpu", (pool ?? Pool) with { Sharing = sharing })]) with { Autoscaler = autoscaler ?? new() });

    public static TheoryData<string, SharingSpec> Every() => new() { { "turns", Turns }, { "renamed", Renamed }, { "mps", Mps }, { "mixed", Mixed } };

    [Theory]
    [MemberData(nameof(Every))]
    public void Cluster_Autoscaler_on_AWS_is_told_everything_by_tags(string name, SharingSpec sharing) => Assert.True(Ids(sharing).Count == 0, name);

    [Fact]
    public void Slices_by_the_name_of_GPUs_may_lose_the_race_on_a_new_node()
    {
        Assert.Equal(["MLP142"], Ids(Single));
        Assert.Empty(Ids(Single, pool: Pool with { MinNodes = 4 }));
        Assert.Empty(Ids(Single, pool: Pool with { Image = NodeImage.Bottlerocket }));
        Assert.Empty(Ids(Single, new() { Kind = AutoscalerKind.None }));
    }

    [Fact]
    public void Karpenter_adds_no_node_for_a_name_that_it_does_not_know()
    {
        Assert.Equal(["MLP120"], Ids(Renamed, new() { Kind = AutoscalerKind.Karpenter }));
        Assert.Equal(["MLP120"], Ids(Mixed, new() { Kind = AutoscalerKind.Karpenter }));
        Assert.Empty(Ids(Mixed, new() { Kind = AutoscalerKind.Karpenter, NodeOverlay = true }));
        Assert.Empty(Ids(Mixed, new() { Kind = AutoscalerKind.Karpenter }, Pool with { MinNodes = 4 }));
    }

    [Fact]
    public void Karpenter_takes_a_share_for_a_GPU()
    {
        Assert.Equal(["MLP122"], Ids(Turns, new() { Kind = AutoscalerKind.Karpenter }));
        Assert.Equal(["MLP122"], Ids(Mps, new() { Kind = AutoscalerKind.Karpenter }));
        Assert.Empty(Ids(Turns, new() { Kind = AutoscalerKind.Karpenter, NodeOverlay = true }));
        Assert.Empty(Ids(new(), new() { Kind = AutoscalerKind.Karpenter }));
    }

    static IReadOnlyList<string> OnGcp(SharingSpec sharing, NodePoolSpec? pool = null) =>
        Ids(Sound.OnGcp([("gpu", (pool ?? Sound.GcpGpu with { MachineTypes = ["a2-highgpu-1g"] }) with { Sharing = sharing })]));

    static IReadOnlyList<string> OnAzure(SharingSpec sharing, AutoscalerSpec? autoscaler = null, int least = 0) =>
        Ids(Sound.OnAzure([("gpu", Sound.AzureGpu with { Sharing = sharing with { Mig = sharing.Mig is { } mig ? mig with { Layout = "1g.10gb x 7" } : null }, MinNodes = least, MaxNodes = 4 })]) with { Autoscaler = autoscaler ?? new() });

    [Fact]
    public void GKE_knows_what_GKE_shares_and_no_other_name()
    {
        Assert.Empty(OnGcp(Turns));
        Assert.Empty(OnGcp(Single));
        Assert.Equal(["MLP120"], OnGcp(Renamed));
        Assert.Equal(["MLP120"], OnGcp(Mixed));
        var own = Sound.GcpGpu with { MachineTypes = ["a2-highgpu-1g"], Image = NodeImage.Ubuntu, Driver = DriverOwner.Operator };
        Assert.Equal(["MLP122"], OnGcp(Turns, own));
        Assert.Equal(["MLP120"], OnGcp(Renamed, own));
    }

    [Fact]
    public void AKS_knows_GPUs_only()
    {
        Assert.Equal(["MLP122"], OnAzure(Turns));
        Assert.Equal(["MLP122"], OnAzure(Single));
        Assert.Equal(["MLP120"], OnAzure(Renamed));
        Assert.Equal(["MLP120"], OnAzure(Mixed));
        Assert.Empty(OnAzure(Mixed, least: 4));
        Assert.Empty(OnAzure(new()));
        Assert.Equal(["MLP120"], OnAzure(Mixed, new() { Kind = AutoscalerKind.Karpenter }));
    }

    [Fact]
    public void What_is_wrong_and_what_helps_is_told() =>
        Assert.Equal(
            """
            error MLP120 at platform.pools.gpu.sharing
              The pool is to scale from 0 to 4 nodes, and Karpenter knows no resource but nvidia.com/gpu and adds no node for any other (kubernetes-sigs/karpenter#729).
              Mend: Offer them as nvidia.com/gpu (MIG strategy single, shares that aren't renamed), or set autoscaler.nodeOverlay, or give the pool a fixed size.
            """,
            Findings.Text(RuleSet.Check(Sound.WithKarpenter(Sound.OnAws([("gpu", Pool with { Sharing = Renamed })])))));

    [Fact]
    public void With_node_auto_provisioning_pools_of_the_settings_are_still_the_clouds_own_autoscalers()
    {
        Assert.Equal(["MLP120"], Ids(Sound.OnAzure([("gpu", Sound.AzureGpu with { Sharing = Renamed })]) with { Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning } }));
        Assert.Equal(["MLP122"], Ids(Sound.OnAzure([("gpu", Sound.AzureGpu with { Sharing = Turns })]) with { Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning } }));
        Assert.Empty(Ids(Sound.OnGcp([("gpu", Sound.GcpGpu with { Sharing = Turns })]) with { Autoscaler = new() { Kind = AutoscalerKind.NodeAutoProvisioning } }));
    }

    [Fact]
    public void Of_an_autoscaler_that_nobody_has_named_nothing_is_concluded() =>
        Assert.Empty(Ids(Sound.OnAws([("gpu", Pool with { Sharing = Renamed })]) with { Cluster = Sound.Existing }));
}
