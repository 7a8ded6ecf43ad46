using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Running;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Running;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("the token is s3cr3t!", "the token is [secret]!")]
    [InlineData("s3cr3ts3cr3t", "[secret][secret]")]
    [InlineData("s3cr3t-longer", "[secret]")]
    [InlineData("port 8443", "port [secret]")]
    [InlineData("a \\u0022quoted\\u0022 one", "a [secret] one")]
    [InlineData("xy", "xy")]
    [InlineData("nothing here", "nothing here")]
    public void Secrets_are_masked_the_longest_first(string text, string masked) =>
        Assert.Equal(
            masked,
            SecretMask.For(
            [
                new()
                {
                    Urn = "urn",
                    Type = "a:b:C",
                    Name = "n",
                    Inputs = Object(("a", Secret("s3cr3t")), ("b", List(Secret(List(Text("s3cr3t-longer"), Number(8443), Text("xy"))))), ("c", Text("nothing"))),
                    Outputs = Object(("d", Secret("\"quoted\""))),
                    ReplacementTrigger = Secret(PlanNull.Value),
                },
            ]).Apply(text));
}
