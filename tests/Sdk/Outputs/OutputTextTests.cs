namespace Sdk.Tests;

[Collection(ProcessState.Name)]
public sealed class OutputTextTests : ProcessStateTests
{
    [Fact]
    public void The_text_of_an_output_is_a_warning() => Assert.Contains("Output.Format", Output.Create(1).ToString());

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void The_text_of_an_output_is_an_error_where_the_environment_asks_for_it(string value)
    {
        Set("PULUMI_ERROR_OUTPUT_STRING", value);

        Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());
    }
}
