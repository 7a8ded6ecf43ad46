using MlPlatform.Core.Mig;

namespace MlPlatform.Core.Tests.Mig;

/// <summary>The profiles of every GPU that can be cut, with how many of each it holds, as NVIDIA lists them.</summary>
public sealed class MigTableTests
{
    public static TheoryData<string, string> Listed => new()
    {
        { "A30", "1g.6gb x4, 2g.12gb x2, 4g.24gb x1, 1g.6gb+me x1, 2g.12gb+me x1" },
        { "A100-40GB", "1g.5gb x7, 1g.10gb x4, 2g.10gb x3, 3g.20gb x2, 4g.20gb x1, 7g.40gb x1, 1g.5gb+me x1" },
        { "A100-80GB", "1g.10gb x7, 1g.20gb x4, 2g.20gb x3, 3g.40gb x2, 4g.40gb x1, 7g.80gb x1, 1g.10gb+me x1" },
        { "H100-80GB", "1g.10gb x7, 1g.20gb x4, 2g.20gb x3, 3g.40gb x2, 4g.40gb x1, 7g.80gb x1, 1g.10gb+me x1" },
        { "H100-NVL-94GB", "1g.12gb x7, 1g.24gb x4, 2g.24gb x3, 3g.47gb x2, 4g.47gb x1, 7g.94gb x1, 1g.12gb+me x1" },
        { "GH200-96GB", "1g.12gb x7, 1g.24gb x4, 2g.24gb x3, 3g.48gb x2, 4g.48gb x1, 7g.96gb x1, 1g.12gb+me x1" },
        { "GH200-144GB", "1g.18gb x7, 1g.36gb x4, 2g.36gb x3, 3g.72gb x2, 4g.72gb x1, 7g.144gb x1, 1g.18gb+me x1" },
        { "H200-141GB", "1g.18gb x7, 1g.35gb x4, 2g.35gb x3, 3g.71gb x2, 4g.71gb x1, 7g.141gb x1, 1g.18gb+me x1" },
        { "B200-180GB", "1g.23gb x7, 1g.45gb x4, 2g.45gb x3, 3g.90gb x2, 4g.90gb x1, 7g.180gb x1, 1g.23gb+me x1" },
        { "GB200-186GB", "1g.23gb x7, 1g.47gb x4, 2g.47gb x3, 3g.93gb x2, 4g.93gb x1, 7g.186gb x1, 1g.23gb+me x1" },
        { "B300-269GB", "1g.34gb x7, 1g.67gb x4, 2g.67gb x3, 3g.135gb x2, 4g.135gb x1, 7g.269gb x1, 1g.34gb+me x1" },
        { "GB300-278GB", "1g.35gb x7, 1g.70gb x4, 2g.70gb x3, 3g.139gb x2, 4g.139gb x1, 7g.278gb x1, 1g.35gb+me x1" },
        {
            "RTX-PRO-6000",
            "1g.24gb x4, 2g.48gb x2, 4g.96gb x1, 1g.24gb+gfx x4, 2g.48gb+gfx x2, 4g.96gb+gfx x1, 1g.24gb-me x4, 2g.48gb-me x2, 1g.24gb+me x1, 1g.24gb+me.all x1, 2g.48gb+me.all x1"
        },
        { "RTX-PRO-4500", "1g.16gb x2, 2g.32gb x1, 1g.16gb+gfx x2, 2g.32gb+gfx x1, 1g.16gb-me x2, 1g.16gb+me.all x1" },
    };

    [Fact]
    public void Every_GPU_that_can_be_cut_is_in_the_table() =>
        Assert.Equal(MigGeometries.All.Select(geometry => geometry.Gpu), Listed.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Listed))]
    public void Profiles_and_their_counts_are_those_that_NVIDIA_lists(string gpu, string listed) =>
        Assert.Equal(
            listed.Split(", ").Order(StringComparer.Ordinal),
            MigGeometries.Find(gpu)!.Profiles.Select(profile => $"{profile.Name} x{profile.Most}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Listed))]
    public void As_many_of_one_profile_as_are_listed_fit_and_not_one_more(string gpu, string listed)
    {
        var geometry = MigGeometries.Find(gpu)!;
        foreach (var (profile, most) in listed.Split(", ").Select(item => item.Split(" x")).Select(item => (item[0], int.Parse(item[1]))))
        {
            Assert.Equal($"{profile} x {most}", MigCompiler.Compile(geometry, $"{profile} x {most}").Layout!.Text);
            Assert.Equal($"{profile} x {most}", MigCompiler.Compile(geometry, $"all x {profile}").Layout!.Text);
            Assert.NotNull(MigCompiler.Compile(geometry, $"{profile} x {most + 1}").Problem);
        }
    }

    [Theory]
    [InlineData("A100-40GB", "1g.5gb x 2, 2g.10gb x 1, 3g.20gb x 1")]
    [InlineData("A100-80GB", "1g.10gb x 2, 2g.20gb x 1, 3g.40gb x 1")]
    [InlineData("B200-180GB", "1g.23gb x 2, 2g.45gb x 1, 3g.90gb x 1")]
    [InlineData("B300-269GB", "1g.34gb x 2, 2g.67gb x 1, 3g.135gb x 1")]
    [InlineData("A30", "1g.6gb x 2, 2g.12gb x 1")]
    [InlineData("RTX-PRO-6000", "1g.24gb x 2, 2g.48gb x 1")]
    public void What_NVIDIA_calls_balanced_fits(string gpu, string layout) => Assert.Null(MigCompiler.Compile(MigGeometries.Find(gpu)!, layout).Problem);

    [Theory]
    [InlineData("a100-80gb", "A100-80GB")]
    [InlineData("B200", "B200-180GB")]
    [InlineData("NVIDIA H100 NVL", "H100-NVL-94GB")]
    [InlineData("h200", "H200-141GB")]
    [InlineData("a30", "A30")]
    [InlineData("A100", "A100-40GB, A100-80GB")]
    [InlineData("H100", "H100-80GB, H100-NVL-94GB")]
    [InlineData("rtx pro", "RTX-PRO-4500, RTX-PRO-6000")]
    [InlineData("L4", "")]
    [InlineData("", "")]
    public void GPUs_are_found_by_what_people_call_them(string name, string found) =>
        Assert.Equal(found, string.Join(", ", MigGeometries.Named(name).Select(geometry => geometry.Gpu)));
}
