using Pulumi.Serialization;

namespace Sdk.Tests;

public sealed class AssetTests
{
    const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    public static TheoryData<AssetOrArchive, string> Assets => new()
    {
        { new FileAsset("a.txt"), $$"""{ "{{Wire.SignatureKey}}": "{{Asset}}", "path": "a.txt" }""" },
        { new StringAsset("text"), $$"""{ "{{Wire.SignatureKey}}": "{{Asset}}", "text": "text" }""" },
        { new RemoteAsset("https://a"), $$"""{ "{{Wire.SignatureKey}}": "{{Asset}}", "uri": "https://a" }""" },
        { new FileArchive("a.zip"), $$"""{ "{{Wire.SignatureKey}}": "{{Archive}}", "path": "a.zip" }""" },
        { new RemoteArchive("https://a"), $$"""{ "{{Wire.SignatureKey}}": "{{Archive}}", "uri": "https://a" }""" },
        {
            new AssetArchive(new Dictionary<string, AssetOrArchive> { ["b"] = new FileArchive("b"), ["a"] = new StringAsset("a") }),
            $$"""{ "{{Wire.SignatureKey}}": "{{Archive}}", "assets": { "a": { "{{Wire.SignatureKey}}": "{{Asset}}", "text": "a" }, "b": { "{{Wire.SignatureKey}}": "{{Archive}}", "path": "b" } } }"""
        },
    };

    [Theory]
    [MemberData(nameof(Assets))]
    public async Task Each_kind_of_asset_has_its_form(AssetOrArchive asset, string expected) => Assert.Equal(expected, await Wire.TextAsync(asset));

    [Theory]
    [MemberData(nameof(Assets))]
    public async Task An_asset_comes_back_as_what_it_was(AssetOrArchive asset, string expected)
    {
        var sent = await Serializer.ValuesAsync(new Dictionary<string, object?> { ["v"] = asset });
        var read = ValueReader.Read(ValueReader.Fields(sent.Struct)["v"].Span, _ => throw new NotSupportedException()).Value;

        Assert.IsType(asset.GetType(), read);
        Assert.Equal(expected, await Wire.TextAsync(read));
    }
}
