using Google.Protobuf;
using Pulumi.Serialization;

namespace Sdk.Tests;

public sealed class ValueReaderTests
{
    static ReadValue Read(object? value) => ValueReader.Read(Wire.Value(value).ToByteArray(), DependencyResource.For);

    static Dictionary<string, object?> Signed(string signature, params (string Key, object? Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, field.Value))) { [Wire.SignatureKey] = signature };

    static object?[] Items(object? value) => [.. Assert.IsType<ImmutableArray<object?>>(value)];

    static Dictionary<string, object?> Secret(object? value) => Signed(Wire.SecretSignature, ("value", value));

    [Fact]
    public void A_plain_value_is_known_and_no_secret()
    {
        var read = Read(new Dictionary<string, object?> { ["a"] = new object?[] { 1, null, "x", true } });

        Assert.True(read.IsKnown);
        Assert.False(read.IsSecret);
        Assert.Equal([1.0, null, "x", true], Items(Assert.IsType<ImmutableDictionary<string, object?>>(read.Value)["a"]));
    }

    public static TheoryData<object?, bool, bool> Marked => new()
    {
        { Wire.Unknown, false, false },
        { new object?[] { "a", Wire.Unknown }, false, false },
        { new Dictionary<string, object?> { ["a"] = new object?[] { Wire.Unknown } }, false, false },
        { Secret("a"), true, true },
        { Secret(Secret("a")), true, true },
        { new object?[] { "a", Secret("b") }, true, true },
        { Secret(Wire.Unknown), false, true },
        { new Dictionary<string, object?> { ["__defaults"] = Wire.Unknown }, true, false },
        { "text with " + Wire.Unknown, true, false },
    };

    [Theory]
    [MemberData(nameof(Marked))]
    public void An_unknown_or_a_secret_anywhere_inside_makes_the_whole_so(object? value, bool isKnown, bool isSecret)
    {
        var read = Read(value);

        Assert.Equal(isKnown, read.IsKnown);
        Assert.Equal(isSecret, read.IsSecret);
    }

    [Fact]
    public void Secrets_are_unwrapped_wherever_they_stand() =>
        Assert.Equal(["a", "b"], Items(Read(new object?[] { "a", Secret("b") }).Value));

    [Fact]
    public void A_secret_without_a_value_is_an_error() => Assert.Throws<InvalidOperationException>(() => Read(Signed(Wire.SecretSignature)));

    [Fact]
    public void What_the_engine_notes_for_itself_is_no_part_of_the_value() =>
        Assert.Equal(["a"], Assert.IsType<ImmutableDictionary<string, object?>>(Read(new Dictionary<string, object?> { ["a"] = 1, ["__internal"] = 2 }).Value).Keys);

    [Fact]
    public void A_reference_is_a_resource_that_the_value_depends_on()
    {
        var read = Read(new object?[] { Signed("5cf8f73096256a8f31e491e813e4eb8e", ("urn", "urn:pulumi:s::p::a:b:Parent$x:y:Z::name"), ("id", "i")) });
        var resource = Assert.IsType<DependencyResource>(Assert.Single(Items(read.Value)));

        Assert.Equal([resource], read.Resources);
        Assert.Equal(("x:y:Z", "name"), (resource.GetResourceType(), resource.GetResourceName()));
    }

    [Fact]
    public void A_signature_that_nobody_knows_is_a_value_as_any_other() =>
        Assert.Equal("other", Assert.IsType<ImmutableDictionary<string, object?>>(Read(Signed("other")).Value)[Wire.SignatureKey]);
}
