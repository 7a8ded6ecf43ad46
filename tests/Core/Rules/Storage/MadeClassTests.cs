using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules.Storage;

public sealed class MadeClassTests
{
    static readonly StorageClassSpec Ebs = new() { AccessModes = [AccessMode.ReadWriteOnce], Provisioner = "ebs.csi.aws.com" };

    [Fact]
    public void A_class_with_parameters_or_retention_names_its_driver()
    {
        Assert.Empty(Lines(Sound.OnAws([]), "fast", Ebs with { Retain = true, Parameters = new Dictionary<string, string> { ["type"] = "io2" } }));
        Assert.Empty(Lines(Sound.OnAws([]), "theirs", Ebs with { Provisioner = null }));
        Assert.Empty(Lines(Sound.Platform(), "theirs", Ebs with { Provisioner = null }));
        Assert.Equal(
            ["MLP265 platform.storage.classes.fast.parameters", "MLP265 platform.storage.classes.fast.retain"],
            Lines(Sound.OnAws([]), "fast", Ebs with { Provisioner = null, Retain = true, Parameters = new Dictionary<string, string> { ["type"] = "io2" } }));
    }

    [Fact]
    public void No_class_is_made_by_the_name_of_the_clouds_own()
    {
        Assert.Equal(["MLP266 platform.storage.classes.gp2"], Lines(Sound.OnAws([]), "gp2", Ebs));
        Assert.Equal(["MLP266 platform.storage.classes.premium-rwo"], Lines(Sound.OnGcp([]), "premium-rwo", Ebs with { Provisioner = "pd.csi.storage.gke.io" }));
        // The platform itself makes it, and may be told how.
        Assert.Empty(Lines(Sound.OnAws([]), "gp3", Ebs));
        // Told, and not made.
        Assert.Empty(Lines(Sound.OnAws([]), "gp2", Ebs with { Provisioner = null }));
    }

    [Fact]
    public void Priorities_are_read_on_AKS_whose_autoscaler_is_the_same()
    {
        var priorities = new AutoscalerSpec { Priorities = new Dictionary<string, int> { [".*"] = 1 } };

        Assert.DoesNotContain("MLP124 platform.autoscaler.priorities", Found.In(Sound.OnAzure([]) with { Autoscaler = priorities }));
        Assert.Contains("MLP124 platform.autoscaler.priorities", Found.In(Sound.OnGcp([]) with { Autoscaler = priorities }));
    }

    static IEnumerable<string> Lines(PlatformSpec platform, string name, StorageClassSpec spec) =>
        Found.In(platform with { Storage = new() { Classes = new Dictionary<string, StorageClassSpec> { [name] = spec } } });
}
