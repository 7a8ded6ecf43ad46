using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Tests.Plans;

public sealed class PlanTests
{
    static readonly Plan Some = new()
    {
        Project = "p",
        Stack = "s",
        Resources = [Resource("urn:b"), Resource("urn:a", "urn:b"), Resource("urn:C", "urn:b")],
        Notes =
        [
            new(NoteSeverity.Info, "z"),
            new(NoteSeverity.Warning, "b", "urn:b"),
            new(NoteSeverity.Warning, "a", "urn:b"),
            new(NoteSeverity.Warning, "c", "urn:a"),
            new(NoteSeverity.Error, "x", "urn:b"),
        ],
    };

    [Fact]
    public void Resources_stand_in_the_ordinal_order_of_urns() =>
        Assert.Equal(["urn:C", "urn:a", "urn:b"], Some.Resources.Select(resource => resource.Urn));

    [Fact]
    public void Notes_stand_in_the_order_of_weight_then_resource_then_text() =>
        Assert.Equal(["x", "c", "a", "b", "z"], Some.Notes.Select(note => note.Text));

    [Fact]
    public void A_resource_is_found_by_its_urn()
    {
        Assert.Equal("urn:a", Some.Find("urn:a")?.Urn);
        Assert.Null(Some.Find("urn:d"));
    }

    [Fact]
    public void Children_are_those_directly_under_a_resource()
    {
        Assert.Equal(["urn:C", "urn:a"], Some.ChildrenOf("urn:b").Select(resource => resource.Urn));
        Assert.Equal(["urn:b"], Some.ChildrenOf(null).Select(resource => resource.Urn));
    }

    static PlanResource Resource(string urn, string? parent = null) => new() { Urn = urn, Type = "a:b:C", Name = urn, Parent = parent };
}
