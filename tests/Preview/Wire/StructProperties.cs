using CsCheck;
using Google.Protobuf.WellKnownTypes;
using MlPlatform.Preview.Plans.Values;
using MlPlatform.Preview.Tests.Plans;
using MlPlatform.Preview.Wire;

namespace MlPlatform.Preview.Tests.Wire;

public sealed class StructProperties
{
    static readonly StringPool Pool = new();

    [Fact]
    public void What_is_written_is_read_again() =>
        AnyValue.Object(AnyValue.Any).Sample(properties => new StructReader(Pool, keepOutputs: true).Read(StructWriter.Write(properties).Span).Equals(properties));

    [Fact]
    public void Googles_own_reader_reads_the_same_texts_and_numbers() =>
        AnyValue.Object(AnyValue.Plain).Sample(properties => Same(properties, Struct.Parser.ParseFrom(StructWriter.Write(properties))));

    static bool Same(PlanObject ours, Struct theirs) =>
        ours.Count == theirs.Fields.Count && ours.Keys.Zip(ours.Values).All(entry => Same(entry.Second, theirs.Fields[entry.First]));

    static bool Same(PlanValue ours, Google.Protobuf.WellKnownTypes.Value theirs) => ours switch
    {
        PlanNull => theirs.HasNullValue,
        PlanBool truth => theirs.HasBoolValue && theirs.BoolValue == truth.Value,
        PlanNumber number => theirs.HasNumberValue && theirs.NumberValue.Equals(number.Value),
        PlanString text => theirs.HasStringValue && theirs.StringValue == text.Value,
        PlanList list => list.Items.Count == theirs.ListValue.Values.Count && list.Items.Zip(theirs.ListValue.Values).All(item => Same(item.First, item.Second)),
        PlanObject fields => Same(fields, theirs.StructValue),
        _ => false,
    };
}
