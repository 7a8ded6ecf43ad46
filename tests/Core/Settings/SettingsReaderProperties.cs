using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Settings;

public sealed class SettingsReaderProperties
{
    static readonly JsonSerializerOptions AsSettings = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    // Words of the settings and words near them, so that random texts get past the first key.
    static readonly Gen<string> Keys = Gen.OneOfConst(
        "cluster", "name", "tenants", "fraud", "quota", "cpu", "memoryGiB", "gpus", "pods", "models", "scorer", "image", "minReplicas", "maxReplicas",
        "pools", "gpu", "machineTypes", "minNodes", "maxNodes", "sharing", "timeSlicing", "labels", "cloud", "region", "zones", "administrators", "networkCidr",
        "publicAccessCidrs", "privateAccessCidrs", "account", "podCidr", "serviceCidr", "existingNetwork", "id", "subnets", "nodes", "us-east-1a", "maintenance", "freezes", "from", "to", "hours", "kubernetesVersion",
        "capacity", "reservation", "system", "fabric", "localNvme", "imageStreaming", "maxRunHours", "tags", "registry", "host", "paths", "storage", "buckets", "fileSystems", "sizeGiB", "autoscaler", "kind", "jobs", "weights", "source", "gpuModel", "minAvailable", "config", "HF_TOKEN", "arguments", "containerDefaults", "cpuLimit", "minReplica", "imag", "namespace", "", "a b", "ä");

    static readonly Gen<string> Values = Gen.OneOf(
        Gen.OneOfConst("null", "true", "false", "0", "-1", "1.5", "1e999", "1e-999", "99999999999", "\"\"", "\"2\"", "\"fraud:latest\"", "\"aws\"", "\"gcp\"", "\"azure\"", "\"existing\"", "\"reserved\"", "\"queued\"", "\"efa\"", "\"karpenter\"", "\"2026-11-20\"", "\"0001-01-01\"", "\"10.0.0.0/0\"", "\"us-east-1\"", "\"g6.2xlarge\"", "\"m7i.large\"", "\"L4\"", "\"gpu\"", "\"10.0.0.0/16\"", "\"\\ud800\"", "[]", "{}"),
        Gen.Int.Select(number => $"{number}"),
        Gen.Double.Select(number => JsonSerializer.Serialize(double.IsFinite(number) ? number : 0)),
        Gen.String.Select(text => JsonSerializer.Serialize(text)));

    static readonly Gen<string> Json = Gen.Recursive<string>((depth, deeper) =>
        depth > 5
            ? Values
            : Gen.Frequency(
                (2, Values),
                (1, deeper.Array[0, 4].Select(items => $"[{string.Join(",", items)}]")),
                (6, Gen.Select(Keys, deeper).Array[0, 8].Select(Members))));

    static string Members((string Key, string Value)[] members) =>
        $"{{{string.Join(",", members.Select(member => $"{JsonSerializer.Serialize(member.Key)}:{member.Value}"))}}}";

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text => Judge(text));

    [Fact]
    public void No_JSON_makes_it_throw() => Json.Sample(json => Judge(json));

    [Fact]
    public void No_cut_of_a_JSON_makes_it_throw() =>
        Gen.Select(Json, Gen.Double[0, 1]).Sample((json, part) => Judge(json[..(int)(json.Length * part)]));

    [Fact]
    public void The_same_text_is_judged_the_same() =>
        Json.Sample(json => Assert.Equal(Findings.Text(Judge(json)), Findings.Text(Judge(json))));

    [Fact]
    public void A_spec_that_no_rule_refuses_reads_back_from_its_own_settings() =>
        Gen.Select(Gen.Int[1, 1024 * 8], Gen.Int[1, 64 * 1024], Gen.Int[0, 16], Gen.Int[1, 10_000]).Sample((cpu, memory, gpus, replicas) =>
        {
            var model = new ModelSpec { Image = "fraud:1.4.2", Cpu = cpu / 8.0, MemoryGiB = memory, Gpus = gpus, MinReplicas = replicas, MaxReplicas = replicas };
            var json = JsonSerializer.Serialize(model, AsSettings);
            var result = SettingsReader.Read<ModelSpec>(json, "model");
            Assert.Equal("", Findings.Text(result.Findings));
            Assert.Equal(json, JsonSerializer.Serialize(result.Spec, AsSettings));
        });

    static IReadOnlyList<Finding> Judge(string json)
    {
        var settings = SettingsReader.Read<PlatformSpec>(json, "platform");
        var findings = RuleSet.Check(settings);
        Assert.Equal(settings.Findings.Count == 0, settings.Spec is not null);
        Assert.All(settings.Findings, finding => Assert.Contains(finding, findings));
        return findings;
    }
}
