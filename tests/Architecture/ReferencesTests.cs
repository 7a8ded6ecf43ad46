using System.Reflection;

namespace MlPlatform.Architecture.Tests;

/// <summary>The references between the folders that the design allows, and no others.</summary>
public sealed class ReferencesTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["MlPlatform.Core"] = [],
        ["MlPlatform.Components"] = ["MlPlatform.Core"],
        ["MlPlatform.Preview"] = ["MlPlatform.Core"],
        ["MlPlatform.Infra.Aws"] = ["MlPlatform.Core", "MlPlatform.Components"],
        ["MlPlatform.Infra.Azure"] = ["MlPlatform.Core", "MlPlatform.Components"],
        ["MlPlatform.Infra.Gcp"] = ["MlPlatform.Core", "MlPlatform.Components"],
        ["MlPlatform.Stacks"] = ["MlPlatform.Core", "MlPlatform.Components", "MlPlatform.Infra.Aws", "MlPlatform.Infra.Azure", "MlPlatform.Infra.Gcp", "MlPlatform.Preview"],
    };

    public static TheoryData<string> Houses => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Houses))]
    public void A_folder_refers_to_the_folders_below_it_only(string assembly)
    {
        var ours = References(assembly).Where(name => name.StartsWith("MlPlatform.", StringComparison.Ordinal));

        Assert.Empty(ours.Except(Allowed[assembly]));
    }

    [Theory]
    [InlineData("MlPlatform.Core")]
    [InlineData("MlPlatform.Preview")]
    public void Decisions_and_previews_know_no_Pulumi(string assembly) =>
        Assert.DoesNotContain(References(assembly), name => name == "Pulumi" || name.StartsWith("Pulumi.", StringComparison.Ordinal));

    [Fact]
    public void Core_is_plain_CSharp() =>
        Assert.All(References("MlPlatform.Core"), name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    static IEnumerable<string> References(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);
}
