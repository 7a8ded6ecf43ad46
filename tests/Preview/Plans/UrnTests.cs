using MlPlatform.Preview.Plans;

namespace MlPlatform.Preview.Tests.Plans;

public sealed class UrnTests
{
    const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    [Fact]
    public void The_stack_has_no_parent() => Assert.Equal(Stack, Urn.Of("dev", "shop", "", "pulumi:pulumi:Stack", "shop-dev"));

    [Fact]
    public void The_type_of_the_stack_is_no_part_of_a_child() =>
        Assert.Equal("urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main", Urn.Of("dev", "shop", Stack, "aws:ec2/vpc:Vpc", "main"));

    [Fact]
    public void The_types_of_all_other_parents_are()
    {
        var outer = Urn.Of("dev", "shop", Stack, "a:b:Outer", "outer");
        var middle = Urn.Of("dev", "shop", outer, "a:b:Middle", "middle");

        Assert.Equal("urn:pulumi:dev::shop::a:b:Outer$a:b:Middle$aws:ec2/vpc:Vpc::main", Urn.Of("dev", "shop", middle, "aws:ec2/vpc:Vpc", "main"));
    }

    [Theory]
    [InlineData("urn:pulumi:dev::shop::a:b:Outer$aws:ec2/vpc:Vpc::main", "aws:ec2/vpc:Vpc", "main")]
    [InlineData("urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::a::b", "aws:ec2/vpc:Vpc", "a::b")]
    [InlineData("urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::", "aws:ec2/vpc:Vpc", "")]
    [InlineData("no urn", "", "no urn")]
    [InlineData("urn:pulumi:dev", "", "urn:pulumi:dev")]
    public void Type_and_name_are_read_back(string urn, string type, string name)
    {
        Assert.Equal(type, Urn.TypeOf(urn));
        Assert.Equal(name, Urn.NameOf(urn));
    }
}
