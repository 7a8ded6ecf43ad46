using CsCheck;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Placements;

/// <summary>The rules conclude from sums and counts; here replicas are really put on nodes, one after the other, and the two are held against each other.</summary>
public sealed class PoolCapacityProperties
{
    static readonly Gen<NodePoolSpec> Pools =
        Gen.Select(Gen.OneOfConst("m7i.xlarge", "g6.2xlarge", "g6.12xlarge", "g5.48xlarge", "m7i.4xlarge"), Gen.Int[1, 4], Gen.Int[0, 3]).Select((machine, nodes, shares) => new NodePoolSpec
        {
            MachineTypes = [machine],
            MaxNodes = nodes,
            Sharing = new() { TimeSlicing = shares > 1 && machine[0] == 'g' ? new() { Replicas = shares } : null },
        });

    static readonly Gen<ModelSpec> Models =
        Gen.Select(Gen.Int[0, 5], Gen.OneOfConst(0.5, 1, 3, 7, 20), Gen.OneOfConst(1, 4, 14.5, 60, 150), Gen.Int[1, 6], Gen.Int[0, 6], Gen.OneOfConst("p0", "p1", "p2", "").Array[0, 2]).Select(
            (gpus, cpu, memory, least, more, pools) => Sound.Model with
            {
                Gpus = gpus, Cpu = cpu, MemoryGiB = memory, MinReplicas = least, MaxReplicas = least + more, Pools = [.. pools.Where(pool => pool != "")],
            });

    static readonly Gen<PlatformSpec> Platforms = Gen.Select(Pools.Array[1, 3], Models.Array[1, 4], Gen.Bool).Select((pools, models, aws) =>
    {
        var platform = Sound.OnAws(pools.Index().Select(pool => ($"p{pool.Index}", pool.Item)), [.. models.Index().Select(model => ($"m{model.Index}", model.Item))]);
        return aws ? platform : platform with { Cluster = Sound.Existing };
    });

    [Fact]
    public void What_can_be_put_on_nodes_is_never_refused_and_what_a_rule_lets_through_can() =>
        Platforms.Sample(
            platform =>
            {
                var findings = RuleSet.Check(platform);
                var models = platform.Tenants["fraud"].Models;
                var placed = models.Where(model => !findings.Any(finding => finding.RuleId == "MLP080" && IsOf(finding, model.Key))).ToList();
                foreach (var (name, model) in placed)
                {
                    // Of one model all replicas are alike, so that putting them one after the other is the best that can be done: the rules are exact.
                    var fitsOnce = Packs(platform, [model]);
                    Assert.Equal(!fitsOnce, findings.Any(finding => finding.RuleId == "MLP081" && IsOf(finding, name)));
                    var fits = Packs(platform, Enumerable.Repeat(model, model.MaxReplicas + 1));
                    Assert.Equal(fitsOnce && !fits, findings.Any(finding => finding.RuleId == "MLP083" && IsOf(finding, name)));
                }

                // Of several it is only one way to do it: where it finds room, there is some.
                var minimums = placed.SelectMany(model => Enumerable.Repeat(model.Value, model.Value.MinReplicas)).ToList();
                if (placed.TrueForAll(model => Packs(platform, minimums.Append(model.Value))))
                    Assert.DoesNotContain(findings, finding => finding.RuleId == "MLP084");
                if (Packs(platform, placed.SelectMany(model => Enumerable.Repeat(model.Value, model.Value.MaxReplicas))))
                    Assert.DoesNotContain(findings, finding => finding.RuleId == "MLP085");
            },
            iter: 2000);

    static bool IsOf(Finding finding, string model) =>
        finding.Path == $"platform.tenants.fraud.models.{model}" || finding.Path.StartsWith($"platform.tenants.fraud.models.{model}.", StringComparison.Ordinal);

    static bool Packs(PlatformSpec platform, IEnumerable<ModelSpec> replicas)
    {
        var nodes = NodePools.Of(platform)
            .SelectMany(pool => Enumerable.Range(0, pool.Spec.MaxNodes).Select(_ => new Room(Allocatable.Of(pool, Catalogue.FindMachine(CloudProvider.Aws, pool.Spec.MachineTypes[0])!, platform.Cluster.Cloud))))
            .ToList();
        return replicas
            .OrderByDescending(replica => replica.Gpus)
            .ThenByDescending(replica => replica.MemoryGiB)
            .ThenByDescending(replica => replica.Cpu)
            .All(replica =>
            {
                var pools = Placement.Of(platform, replica).Pools.Select(pool => pool.Name).ToHashSet();
                return nodes.Exists(node => pools.Contains(node.Pool) && node.Takes(replica));
            });
    }

    sealed class Room(Allocatable node)
    {
        decimal cpu = node.Cpu;
        decimal memory = node.MostMemoryGiB;
        int gpus = node.Gpus;
        int pods = node.Pods;

        public string Pool => node.Pool.Name;

        public bool Takes(ModelSpec replica)
        {
            if (cpu < (decimal)replica.Cpu || memory < (decimal)replica.MemoryGiB || gpus < replica.Gpus || pods < 1)
                return false;
            (cpu, memory, gpus, pods) = (cpu - (decimal)replica.Cpu, memory - (decimal)replica.MemoryGiB, gpus - replica.Gpus, pods - 1);
            return true;
        }
    }
}
