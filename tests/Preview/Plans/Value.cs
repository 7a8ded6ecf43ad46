using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Tests.Plans;

/// <summary>Short ways to write values.</summary>
static class Value
{
    public static PlanObject Object(params (string Key, PlanValue Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    public static PlanList List(params PlanValue[] items) => new(items);

    public static PlanString Text(string text) => new(text);

    public static PlanNumber Number(double number) => new(number);

    public static PlanSecret Secret(PlanValue content) => new(content);

    public static PlanSecret Secret(string content) => new(new PlanString(content));

    public static PlanUnknown Unknown => PlanUnknown.Value;
}
