using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Pools;

public sealed class PoolRulesTests
{
    static readonly SharingSpec Shared = new() { TimeSlicing = new() { Replicas = 4 } };

    static PlatformSpec With(NodePoolSpec pool, string name = "gpu") => Sound.OnAws([(name, pool)]);

    static string Text(NodePoolSpec pool, string name = "gpu") => Findings.Text(RuleSet.Check(With(pool, name)));

    static string Text(params (string Name, NodePoolSpec Spec)[] pools) => Findings.Text(RuleSet.Check(All(pools)));

    static PlatformSpec All(params (string Name, NodePoolSpec Spec)[] pools) => Sound.OnAws([]) with { Pools = pools.ToDictionary(pool => pool.Name, pool => pool.Spec) };

    [Fact]
    public void Sound_pools_are_found_nothing_against() => Assert.Empty(Text(Sound.Gpu));

    [Theory]
    [InlineData("gpu_spot", "Name it 'gpu-spot'.")]
    [InlineData("GpuSpot", "Name it 'gpu-spot'.")]
    public void A_pool_has_a_name_that_is_a_DNS_label(string name, string mend) =>
        Assert.Equal(
            $"""
            error MLP070 at platform.pools.{name}
              "{name}" can't be the name of a pool; allowed are 1 to 63 lower-case letters, digits and hyphens, with a letter or digit first and last.
              Mend: {mend}
            """,
            Text(Sound.Gpu, name));

    [Theory]
    [InlineData("g6.2xlage", "Did you mean 'g6.2xlarge'?")]
    [InlineData("g6.3xlarge", "Did you mean 'g6.2xlarge'?")]
    [InlineData("m7i.metal-24xl", "Of m7i there are 'm7i.2xlarge', 'm7i.4xlarge', 'm7i.8xlarge', 'm7i.large', 'm7i.xlarge'. Or add it to the stack's catalogue, with its vCPUs and memory.")]
    public void A_machine_type_that_is_unknown_is_told_with_the_near_one(string type, string mend) =>
        Assert.Equal(
            $"""
            error MLP071 at platform.pools.gpu.machineTypes[0]
              There is no machine type "{type}" in the catalogue.
              Mend: {mend}
            """,
            Text(Sound.Gpu with { MachineTypes = [type] }));

    [Fact]
    public void Of_an_unknown_family_all_are_told() =>
        Assert.EndsWith(
            "Mend: The families are 'c5', 'c6i', 'c7g', 'c7i', 'g4dn', 'g5', 'g5g', 'g6', 'g6e', 'g6f', 'g7', 'g7e', 'gr6', 'm5', 'm6a', 'm6i', 'm7a', 'm7g', 'm7i', 'p3', 'p3dn', 'p4d', 'p4de', "
            + "'p5', 'p5e', 'p5en', 'p6-b200', 'p6-b300', 'r5', 'r6i', 'r7g', 'r7i', 't3', 't4g'. Or add it to the stack's catalogue, with its vCPUs and memory.",
            Text(Sound.Gpu with { MachineTypes = ["on-premises-gpu-server"] }),
            StringComparison.Ordinal);

    [Fact]
    public void Of_a_cluster_that_is_there_pools_may_stay_unsaid()
    {
        var pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = Sound.Gpu with { MachineTypes = ["on-premises-gpu-server"] } };
        Assert.Equal(
            "Add it to the stack's catalogue, with its vCPUs and memory, or leave the pools unsaid, since the cluster is there.",
            RuleSet.Check(Sound.Platform() with { Pools = pools }).Single().Mend);
    }

    [Fact]
    public void A_machine_type_of_the_stacks_own_catalogue_is_known()
    {
        var own = new CatalogueSpec { MachineTypes = new Dictionary<string, MachineTypeSpec> { ["g9.2xlarge"] = new() { Vcpus = 8, MemoryGiB = 32, Gpu = "L4", Gpus = 1 } } };
        Assert.Empty(RuleSet.Check(Sound.OnAws([("gpu", Sound.Gpu with { MachineTypes = ["g9.2xlarge"] })], ("scorer", Sound.Model)) with { Catalogue = own }));
    }

    [Fact]
    public void Machine_types_of_like_kind_can_stand_in_for_each_other() =>
        Assert.Empty(Text(Sound.Gpu with { Capacity = CapacityType.Spot, MachineTypes = ["g6.2xlarge", "g6.4xlarge", "gr6.4xlarge"] }));

    [Theory]
    [InlineData("g6.12xlarge", "g6.12xlarge has 4 x L4 on amd64, and g6.2xlarge has 1 x L4 on amd64.")]
    [InlineData("g5.2xlarge", "g5.2xlarge has 1 x A10G on amd64, and g6.2xlarge has 1 x L4 on amd64.")]
    [InlineData("g5g.2xlarge", "g5g.2xlarge has 1 x T4G on arm64, and g6.2xlarge has 1 x L4 on amd64.")]
    [InlineData("m7i.2xlarge", "m7i.2xlarge has no GPU on amd64, and g6.2xlarge has 1 x L4 on amd64.")]
    public void Machine_types_of_another_kind_are_a_pool_of_their_own(string type, string message) =>
        Assert.Equal(
            $"""
            error MLP072 at platform.pools.gpu.machineTypes[1]
              {message}
              Mend: Make a pool of each kind.
            """,
            Text(Sound.Gpu with { MachineTypes = ["g6.2xlarge", type] }));

    [Fact]
    public void A_machine_type_stands_once() =>
        Assert.Equal(
            """
            error MLP072 at platform.pools.gpu.machineTypes[1]
              The machine type "g6.2xlarge" is named twice.
              Mend: Take one out.
            """,
            Text(Sound.Gpu with { MachineTypes = ["g6.2xlarge", "g6.2xlarge"] }));

    [Fact]
    public void A_minimum_of_nodes_is_not_above_the_maximum()
    {
        Assert.Empty(Text(Sound.Gpu with { MinNodes = 2, MaxNodes = 2 }));
        Assert.Equal(
            """
            error MLP073 at platform.pools.gpu.maxNodes
              minNodes is 3 and maxNodes is 2; the minimum can't be above the maximum.
              Mend: Raise maxNodes to 3 or more, or lower minNodes to 2 or less.
            """,
            Text(Sound.Gpu with { MinNodes = 3, MaxNodes = 2 }));
    }

    [Fact]
    public void Only_GPUs_are_shared()
    {
        Assert.Empty(Text(Sound.Gpu with { Sharing = Shared }));
        Assert.Equal(
            """
            error MLP074 at platform.pools.gpu.sharing.timeSlicing
              m7i.2xlarge has no GPU that could be shared.
              Mend: Take the sharing out, or name machine types with GPUs.
            """,
            Text(Sound.Gpu with { MachineTypes = ["m7i.2xlarge"], Sharing = Shared }));
    }

    [Fact]
    public void A_cluster_that_is_made_needs_nodes_without_GPUs()
    {
        Assert.Equal(
            """
            error MLP075 at platform.pools
              Every pool has GPUs.
              Mend: Add a pool of machines without GPUs, such as m7i.large, with a minimum of 2 nodes.
            """,
            Text(("gpu", Sound.Gpu)));
        Assert.Equal(
            """
            error MLP075 at platform.pools.general.minNodes
              minNodes is 0, and no other pool without GPUs is there.
              Mend: Raise minNodes to 2.
            """,
            Text(("general", Sound.General with { MinNodes = 0 }), ("gpu", Sound.Gpu with { MinNodes = 1 })));
        Assert.Equal("There are no pools.", RuleSet.Check(All()).Single().Message);
        Assert.Equal(["MLP075 platform.pools"], Found.In(All(("a", Sound.General with { MinNodes = 0 }), ("b", Sound.General with { MinNodes = 0 }))));
        Assert.Empty(Found.In(Sound.Platform()));
    }

    [Fact]
    public void One_node_without_GPUs_is_told()
    {
        Assert.Equal(
            """
            warning MLP076 at platform.pools.general.minNodes
              minNodes is 1, and no other pool without GPUs always has a node.
              Mend: Raise minNodes to 2.
            """,
            Text(("general", Sound.General with { MinNodes = 1 })));
        Assert.Empty(Text(("a", Sound.General with { MinNodes = 1 }), ("b", Sound.General with { MinNodes = 1 })));
    }

    [Fact]
    public void A_spot_pool_of_one_machine_type_is_told()
    {
        var spot = Sound.Gpu with { Capacity = CapacityType.Spot };
        Assert.Empty(Text(spot with { MachineTypes = ["g6.2xlarge", "g6.4xlarge"] }));
        Assert.Equal(
            """
            warning MLP077 at platform.pools.gpu.machineTypes
              The pool is bought on the spot market, of g6.2xlarge only.
              Mend: Name further types with the same GPUs and of like size, or buy on demand what must stay up.
            """,
            Text(spot));
    }

    [Fact]
    public void A_machine_whose_driver_the_node_image_lacks_is_refused()
    {
        Assert.Empty(Text(Sound.Gpu with { MachineTypes = ["g7e.2xlarge"] }));
        Assert.Equal(
            """
            error MLP078 at platform.pools.gpu.machineTypes[0]
              g7.2xlarge can't join: it needs driver branch 595, which EKS's accelerated AMI doesn't have.
              Mend: Name a machine type of another family.
            """,
            Text(Sound.Gpu with { MachineTypes = ["g7.2xlarge"] }));
        Assert.Empty(Found.In(Sound.Platform() with { Pools = new Dictionary<string, NodePoolSpec> { ["gpu"] = Sound.Gpu with { MachineTypes = ["g7.2xlarge"] } } }));
    }

    [Theory]
    [InlineData("team", "ml")]
    [InlineData("example.com/team", "")]
    [InlineData("cost.example.com/Center_1", "A.b-1")]
    public void Labels_of_the_author_are_his_own(string key, string value) =>
        Assert.Empty(Text(Sound.Gpu with { Labels = new Dictionary<string, string> { [key] = value } }));

    [Theory]
    [InlineData("mlplatform.io/pool", "x", "Labels of mlplatform.io aren't set by hand.")]
    [InlineData("nvidia.com/device-plugin.config", "x", "Labels of nvidia.com aren't set by hand.")]
    [InlineData("node-role.kubernetes.io/gpu", "x", "Labels of kubernetes.io aren't set by hand.")]
    [InlineData("eks.amazonaws.com/nodegroup", "x", "Labels of eks.amazonaws.com aren't set by hand.")]
    [InlineData("a b", "x", "\"a b\" is no key of a label; allowed are up to 63 letters, digits, '-', '_' and '.', with a DNS name and '/' before them.")]
    [InlineData("Example.com/team", "x", "\"Example.com/team\" is no key of a label; allowed are up to 63 letters, digits, '-', '_' and '.', with a DNS name and '/' before them.")]
    [InlineData("team", "a b", "\"a b\" is no value of a label; allowed are up to 63 letters, digits, '-', '_' and '.', with a letter or digit first and last.")]
    [InlineData("team", "-", "\"-\" is no value of a label; allowed are up to 63 letters, digits, '-', '_' and '.', with a letter or digit first and last.")]
    public void Other_labels_are_refused(string key, string value, string message)
    {
        var finding = RuleSet.Check(With(Sound.Gpu with { Labels = new Dictionary<string, string> { [key] = value } })).Single();
        Assert.Equal(("MLP079", message), (finding.RuleId, finding.Message));
        Assert.StartsWith("platform.pools.gpu.labels", finding.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_has_63_letters_at_most() =>
        Assert.Equal(
            ["MLP079", "MLP079"],
            RuleSet.Check(With(Sound.Gpu with { Labels = new Dictionary<string, string> { [new('a', 64)] = new('b', 64), [new('a', 63)] = new('b', 63) } })).Select(finding => finding.RuleId));

    [Theory]
    [InlineData("""{ "machineTypes": [], "maxNodes": 2 }""", "MLP007 platform.pools.gpu.machineTypes")]
    [InlineData("""{ "machineTypes": "g6.2xlarge", "maxNodes": 2 }""", "MLP002 platform.pools.gpu.machineTypes")]
    [InlineData("""{ "machineTypes": ["g6.2xlarge", 5], "maxNodes": 2, "capacity": "spot" }""", "MLP002 platform.pools.gpu.machineTypes[1]")]
    [InlineData("""{ "machineTypes": ["g6.2xlage"], "maxNodes": 2 }""", "MLP071 platform.pools.gpu.machineTypes[0]")]
    [InlineData("""{ "machineTypes": ["g6.2xlarge"], "maxNodes": 2, "sharing": { "timeSlicing": { "replicas": 1 } } }""", "MLP006 platform.pools.gpu.sharing.timeSlicing.replicas")]
    [InlineData("[]", "MLP002 platform.pools.gpu")]
    public void One_mistake_in_a_pool_is_one_finding(string pool, string finding)
    {
        var json = $$"""
            {
              "cluster": { "name": "ml", "cloud": "existing" },
              "pools": { "gpu": {{pool}} },
              "tenants": { "fraud": { "quota": { "cpu": 64, "memoryGiB": 256, "gpus": 16 }, "models": {
                "scorer": { "image": "fraud:1.4.2", "cpu": 4, "memoryGiB": 16, "gpuModel": "A10G" },
                "ranker": { "image": "fraud:1.4.2", "cpu": 4, "memoryGiB": 16, "pools": ["gpu"] } } } }
            }
            """;
        // The two models' maximums are over the quota, whatever the pool is meant to be.
        Assert.Equal(
            [finding, "MLP042 platform.tenants.fraud.quota"],
            Found.Lines(RuleSet.Check(SettingsReader.Read<PlatformSpec>(json, "platform"))));
    }

    [Theory]
    [InlineData("""{ "machineTypes": ["g6.2xlarge"] }""", "MLP003 platform.pools.gpu.maxNodes")]
    [InlineData("""{ "machineTypes": ["g6.2xlarge"], "maxNodes": 0 }""", "MLP006 platform.pools.gpu.maxNodes")]
    [InlineData("""{ "machineTypes": ["g6.2xlarge"], "maxNode": 16 }""", "MLP001 platform.pools.gpu.maxNode")]
    [InlineData("""{ "machineTypes": ["g6.2xlarge"], "maxNodes": 16, "minNodes": "17" }""", "MLP002 platform.pools.gpu.minNodes")]
    public void Nothing_is_concluded_from_a_number_of_nodes_that_is_wrong(string pool, string finding)
    {
        var json = $$"""
            {
              "cluster": { "name": "ml", "cloud": "existing" },
              "pools": { "gpu": {{pool}} },
              "tenants": { "fraud": { "quota": { "cpu": 64, "memoryGiB": 256, "gpus": 16 }, "models": {
                "scorer": { "image": "fraud:1.4.2", "cpu": 4, "memoryGiB": 16 } } } }
            }
            """;
        Assert.Equal([finding], Found.Lines(RuleSet.Check(SettingsReader.Read<PlatformSpec>(json, "platform"))));
    }
}
