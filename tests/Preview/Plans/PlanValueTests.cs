using CsCheck;
using MlPlatform.Preview.Plans.Values;
using static MlPlatform.Preview.Tests.Plans.Value;

namespace MlPlatform.Preview.Tests.Plans;

public sealed class PlanValueTests
{
    [Fact]
    public void Values_are_equal_by_content() =>
        Gen.Select(AnyValue.Any, AnyValue.Any).Sample((one, other) =>
        {
            var copy = Copy(one);
            return one.Equals(copy) && one.GetHashCode() == copy.GetHashCode() && one.Equals(other) == (Full(one) == Full(other));
        });

    [Fact]
    public void The_order_in_which_entries_come_does_not_count() =>
        Assert.Equal(Object(("b", Number(1)), ("a", Text("x"))), Object(("a", Text("x")), ("b", Number(1))));

    [Fact]
    public void A_path_leads_through_objects_and_lists()
    {
        var value = Object(("spec", Object(("containers", List(Object(("image", Text("a:1"))))), ("app.kubernetes.io/name", Text("x")))));

        Assert.Equal(Text("a:1"), value.At("spec", "containers", "0", "image"));
        Assert.Equal(Text("x"), value.At("spec", "app.kubernetes.io/name"));
        Assert.Null(value.At("spec", "containers", "1", "image"));
        Assert.Null(value.At("spec", "containers", "-1"));
        Assert.Null(value.At("spec", "nothing"));
    }

    [Fact]
    public void No_path_leads_into_a_secret() => Assert.Null(Secret(Object(("token", Text("t")))).At("token"));

    [Fact]
    public void A_secret_within_a_secret_is_one_secret() => Assert.Equal(Secret("s"), Secret(Secret("s")));

    [Fact]
    public void A_value_tells_whether_it_holds_an_unknown_or_a_secret()
    {
        Assert.True(Object(("a", List(Unknown))).HasUnknown);
        Assert.True(Secret(Unknown).HasUnknown);
        Assert.False(Object(("a", List(Text("x")))).HasUnknown);
        Assert.True(Object(("a", List(Secret("x")))).HasSecret);
        Assert.False(Object(("a", List(Unknown))).HasSecret);
    }

    [Fact]
    public void Its_text_is_json_without_what_must_not_be_read() =>
        Assert.Equal(
            """{"a":"[secret]","b":["<computed>",null,true,1.5],"c":{"$asset":{"path":"x"}},"d":"[secret]"}""",
            Object(("a", Secret("hunter2")), ("b", List(Unknown, PlanNull.Value, PlanBool.Of(true), Number(1.5))), ("c", new PlanAsset(AssetSource.Path, "x")), ("d", Secret(Unknown))).ToString());

    static PlanValue Copy(PlanValue value) => value switch
    {
        PlanObject fields => new PlanObject(fields.Keys.Zip(fields.Values, (key, inner) => KeyValuePair.Create(key, Copy(inner)))),
        PlanList list => new PlanList(list.Items.Select(Copy)),
        PlanSecret secret => new PlanSecret(Copy(secret.Content)),
        PlanString text => new PlanString(text.Value),
        PlanNumber number => new PlanNumber(number.Value),
        PlanAsset asset => new PlanAsset(asset.Source, asset.Text),
        PlanArchive archive => new PlanArchive(archive.Source!.Value, archive.Text!),
        PlanResourceReference reference => new PlanResourceReference(reference.Urn, reference.Id, reference.PackageVersion),
        _ => value,
    };

    // The text of a value with its secrets, which the value itself never shows.
    static string Full(PlanValue value) => value switch
    {
        PlanSecret secret => $"secret({Full(secret.Content)})",
        PlanObject fields => "{" + string.Join(",", fields.Keys.Zip(fields.Values, (key, inner) => $"{Text(key)}:{Full(inner)}")) + "}",
        PlanList list => $"[{string.Join(",", list.Items.Select(Full))}]",
        PlanNumber number => number.Value.ToString("R"),
        PlanUnknown => "unknown",
        _ => value.ToString(),
    };
}
