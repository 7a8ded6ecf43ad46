using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Display;

/// <summary>A plan as <c>pulumi preview</c> shows one: the tree of resources, outputs, messages and totals.</summary>
static class PlanTree
{
    public static Sheet Of(Plan plan, string consoleOutput)
    {
        var sheet = new Sheet().Line($"Previewing {plan.Project}, stack {plan.Stack}: offline, against nothing deployed", Ink.Heading);
        AddTree(sheet, plan);
        AddOutputs(sheet, plan.Outputs);
        Messages.Add(sheet, plan.Notes, consoleOutput);
        AddTotals(sheet, plan);
        return sheet;
    }

    static void AddTree(Sheet sheet, Plan plan)
    {
        var rows = TreeRow.Of(plan).ToList();
        if (rows.Count == 0)
            return;
        var types = Math.Max("Type".Length, rows.Max(row => row.Tree.Length + row.Type.Length));
        var names = Math.Max("Name".Length, rows.Max(row => row.Name.Length));
        sheet.Line().Line($"     {"Type".PadRight(types)}  {"Name".PadRight(names)}  Plan", Ink.Heading);
        foreach (var row in rows)
        {
            sheet.Line(
                ($" {row.Operation.Symbol}   ", row.Operation.Ink),
                (row.Tree, Ink.Faint),
                (row.Type.PadRight(types - row.Tree.Length) + "  " + row.Name.PadRight(names) + "  ", Ink.Plain),
                (row.Operation.Verb, row.Operation.Ink));
        }
    }

    static void AddOutputs(Sheet sheet, PlanObject outputs)
    {
        if (outputs.Count == 0)
            return;
        var width = outputs.Keys.Max(key => key.Length);
        sheet.Line().Line("Outputs:", Ink.Heading);
        foreach (var (key, value) in outputs.Keys.Zip(outputs.Values))
            sheet.Line($"    {key.PadRight(width)}: {Shown(value)}");
    }

    static string Shown(PlanValue value) => value switch
    {
        PlanUnknown => PlanValue.UnknownText,
        PlanSecret => PlanValue.SecretText,
        _ => value.ToString(),
    };

    static void AddTotals(Sheet sheet, Plan plan)
    {
        sheet.Line().Line("Resources:", Ink.Heading);
        foreach (var group in plan.Resources.GroupBy(Operation.Of).OrderBy(group => group.Key.Verb, StringComparer.Ordinal))
            sheet.Line(($"    {group.Key.Symbol} ", group.Key.Ink), ($"{group.Count()} to {group.Key.Verb}", Ink.Plain));
        if (plan.Resources.Count == 0)
        {
            sheet.Line("    none");
            return;
        }

        var kinds = plan.Resources.GroupBy(resource => TypeName.Short(resource.Type)).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var width = kinds.Max(group => group.Count()).ToString().Length;
        sheet.Line();
        foreach (var group in kinds)
            sheet.Line($"    {group.Count().ToString().PadLeft(width)}  {group.Key}");
    }
}
