using CsCheck;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Tests.Plans;

/// <summary>Random values of every kind.</summary>
static class AnyValue
{
    /// <summary>Texts that a format could stumble over, among ordinary ones.</summary>
    public static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.String[Gen.Char.AlphaNumeric, 0, 12]),
        (3, Gen.String[Gen.Char["abcABC0123456789 .:-_#,[]{}&*!|>'\"%@`=<>~+/\\\n\t\r"], 0, 16]),
        (2, Gen.String[Gen.Char["0123456789.eExXoO+-:_TZ "], 0, 10]),
        (1, Gen.String[Gen.Char["\u0001\u0007\u007f\u0085\u00a0\u00e4\u20ac\u2028\u2029\ufeff\ufffd \n"], 0, 8]),
        (1, Gen.OneOfConst("yes", "No", "on", "OFF", "null", "~", "true", "False", "y", "N", ".inf", "-.INF", "+.inf", ".nan", "=", "<<", "---", "...", "- a", "? a", ": a", "a: b", "a #b", "#a", " a", "a ", "1e3", "0x1F", "0o17", "017", "1_000", "12:30:45", "2026-11-24", "2026-11-24T10:00:00Z", "a\n", "a\nb", "a\nb\n", "a\nb\n\n", "\na", " a\nb", "a\n  b\n", "a\n\n\nb", "a\n \n", "a \nb", "a\n\tb\n", "\ta\nb", "#!/bin/sh\nset -e\n", "{{ .Values.x }}", "%d", "@x", "\ud83d\ude80", "a\ud83d\ude80\nb", "0", "-1", "+1", ".5", "5.", "1.", ".", "-", "+", "--", "--port=80", "-p", "8Gi", "500m", "64", "1.4.2", "7b", "deadbeef", "0b11")));

    static readonly Gen<PlanValue> Leaf = Gen.Frequency(
        (5, Text.Select(text => PlanUnknown.OrText(text))),
        (2, Gen.Double.Where(double.IsFinite).Select(number => (PlanValue)new PlanNumber(number))),
        (2, Gen.Int.Select(number => (PlanValue)new PlanNumber(number))),
        (1, Gen.Bool.Select(truth => (PlanValue)PlanBool.Of(truth))),
        (1, Gen.Const((PlanValue)PlanNull.Value)));

    /// <summary>What JSON and YAML have kinds for.</summary>
    public static readonly Gen<PlanValue> Plain = Gen.Recursive<PlanValue>((depth, inner) => depth > 3 ? Leaf : Nested(Leaf, inner));

    /// <summary>Every kind of value, secrets and unknowns too.</summary>
    public static readonly Gen<PlanValue> Any = Gen.Recursive<PlanValue>((depth, inner) =>
    {
        var leaf = Gen.Frequency(
            (8, Leaf),
            (1, Gen.Const((PlanValue)PlanUnknown.Value)),
            (1, Gen.Select(Gen.Enum<AssetSource>(), Gen.String[Gen.Char.AlphaNumeric, 1, 8], (source, text) => (PlanValue)new PlanAsset(source, text))),
            (1, Gen.String[Gen.Char.AlphaNumeric, 1, 8].Select(text => (PlanValue)new PlanArchive(AssetSource.Path, text))),
            (1, Gen.String[Gen.Char.AlphaNumeric, 1, 8].Select(urn => (PlanValue)new PlanResourceReference(urn, PlanUnknown.Value, "1.0.0"))));
        return depth > 3
            ? leaf
            : Gen.Frequency((4, Nested(leaf, inner)), (1, inner.Select(content => (PlanValue)new PlanSecret(content))));
    });

    public static Gen<PlanObject> Object(Gen<PlanValue> value) =>
        Gen.Select(Text, value).Array[0, 5].Select(entries => new PlanObject(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))));

    static Gen<PlanValue> Nested(Gen<PlanValue> leaf, Gen<PlanValue> inner) => Gen.Frequency(
        (3, leaf),
        (2, Object(inner).Select(fields => (PlanValue)fields)),
        (2, inner.Array[0, 4].Select(items => (PlanValue)new PlanList(items))));
}
