using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Rendering;
using MlPlatform.Preview.Tests.Plans;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MlPlatform.Preview.Tests.Rendering;

public sealed partial class YamlProperties
{
    [Fact]
    public void YamlDotNet_reads_the_value_that_was_written() =>
        AnyValue.Object(AnyValue.Plain).Where(value => value.Count > 0).Sample(
            value => Assert.Equal(value, Read(Write(value))),
            iter: 20_000);

    [Fact]
    public void Each_text_alone_is_read_as_itself() =>
        AnyValue.Text.Sample(
            text =>
            {
                var value = Value.Object((text, Value.List(Value.Text(text), Value.Object(("k", Value.List(Value.Text(text)))))));
                Assert.Equal(value, Read(Write(value)));
            },
            iter: 50_000);

    static string Write(PlanValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new YamlWriter(buffer).Document(value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static PlanValue Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Read(Assert.Single(stream.Documents).RootNode);
    }

    static PlanValue Read(YamlNode node) => node switch
    {
        YamlMappingNode map => new PlanObject(map.Children.Select(entry => KeyValuePair.Create(Key((YamlScalarNode)entry.Key), Read(entry.Value)))),
        YamlSequenceNode list => new PlanList(list.Children.Select(Read)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        YamlScalarNode scalar => new PlanString(scalar.Value!),
        _ => throw new InvalidOperationException(),
    };

    static string Key(YamlScalarNode key)
    {
        if (key.Style is ScalarStyle.Plain)
            Assert.IsType<PlanString>(Plain(key.Value!));
        return key.Value!;
    }

    // A plain scalar by both versions of YAML, which must agree.
    static PlanValue Plain(string text)
    {
        var one = Old(text);
        var two = Core(text);
        Assert.True(one.Equals(two), $"'{text}' is {one} by YAML 1.1 and {two} by YAML 1.2");
        return one;
    }

    static PlanValue Core(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return PlanNull.Value;
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            return PlanBool.Of(text[0] is 't' or 'T');
        if (CoreNumber().IsMatch(text))
            return new PlanNumber(double.Parse(text, CultureInfo.InvariantCulture));
        return CoreOther().IsMatch(text) ? PlanUnknown.Value : new PlanString(text);
    }

    // The types that YAML 1.1's registry has; what no writer of ours means is unknown here.
    static PlanValue Old(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return PlanNull.Value;
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            return PlanBool.Of(text[0] is 't' or 'T');
        if (OldBool().IsMatch(text) || text is "=" or "<<")
            return PlanUnknown.Value;
        if (OldDecimal().IsMatch(text))
            return new PlanNumber(double.Parse(text, CultureInfo.InvariantCulture));
        return OldOther().IsMatch(text) ? PlanUnknown.Value : new PlanString(text);
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex CoreNumber();

    [GeneratedRegex(@"^(0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex CoreOther();

    [GeneratedRegex(@"^(y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)\z")]
    private static partial Regex OldBool();

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*|[0-9]+\.[0-9]+([eE][-+][0-9]+)?)\z")]
    private static partial Regex OldDecimal();

    [GeneratedRegex(@"^([-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?[0-9][0-9_,]*|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|[-+]?([0-9][0-9_]*)?\.[0-9._]*([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?)\z")]
    private static partial Regex OldOther();
}
