using CsCheck;
using MlPlatform.Core.Mig;

namespace MlPlatform.Core.Tests.Mig;

/// <summary>The compiler is held against a brute force that knows nothing of it: every start of every instance, and no sums.</summary>
public sealed class MigProperties
{
    static readonly Gen<(MigGeometry Geometry, MigProfile[] Instances)> Layouts =
        Gen.Int[0, MigGeometries.All.Count - 1].SelectMany(index =>
        {
            var geometry = MigGeometries.All[index];
            return Gen.Int[0, geometry.Profiles.Count - 1].Array[1, 8].Select(some => (geometry, some.Select(profile => geometry.Profiles[profile]).ToArray()));
        });

    [Fact]
    public void A_layout_is_accepted_exactly_where_a_brute_force_finds_a_place_for_each_instance() =>
        Layouts.Sample(
            layout =>
            {
                var (geometry, instances) = layout;
                var compiled = MigCompiler.Compile(geometry, string.Join(", ", instances.Select(profile => profile.Name)));

                Assert.Equal(Fits(geometry, instances, 0, new bool[geometry.MemorySlices]), compiled.Layout is not null);
                if (compiled.Layout is { } proved)
                    IsProof(geometry, instances, proved.Instances);
                else
                    Assert.All(compiled.Problem!.Nearest, near => Assert.Null(MigCompiler.Compile(geometry, near).Problem));
            },
            iter: 3000);

    static void IsProof(MigGeometry geometry, MigProfile[] wanted, IReadOnlyList<MigInstance> instances)
    {
        Assert.Equal(wanted.Select(profile => profile.Name).Order(StringComparer.Ordinal), instances.Select(instance => instance.Profile.Name).Order(StringComparer.Ordinal));
        var taken = instances.SelectMany(instance => Enumerable.Range(instance.Start, instance.Profile.MemorySlices)).ToList();
        Assert.Equal(taken.Distinct().Count(), taken.Count);
        Assert.All(taken, slice => Assert.InRange(slice, 0, geometry.MemorySlices - 1));
        Assert.All(instances, instance => Assert.Contains(instance.Start, instance.Profile.Starts));
        Assert.InRange(instances.Sum(instance => instance.Profile.ComputeSlices), 1, geometry.ComputeSlices);
    }

    static bool Fits(MigGeometry geometry, MigProfile[] instances, int index, bool[] taken)
    {
        if (index == instances.Length)
        {
            return instances.Sum(profile => profile.ComputeSlices) <= geometry.ComputeSlices
                && instances.Count(profile => profile.Name.Contains("+me", StringComparison.Ordinal)) <= 1
                && instances.Sum(profile => profile.MediaEngines) <= (geometry.MediaEngines ?? int.MaxValue);
        }

        foreach (var start in instances[index].Starts)
        {
            var slices = Enumerable.Range(start, instances[index].MemorySlices).ToList();
            if (slices.Exists(slice => taken[slice]))
                continue;
            slices.ForEach(slice => taken[slice] = true);
            var fits = Fits(geometry, instances, index + 1, taken);
            slices.ForEach(slice => taken[slice] = false);
            if (fits)
                return true;
        }

        return false;
    }
}
