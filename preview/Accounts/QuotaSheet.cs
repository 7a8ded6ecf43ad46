using MlPlatform.Core.Accounts;
using MlPlatform.Core.Catalogues;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Accounts;

/// <summary>The quotas that a stack needs, as a table for people.</summary>
static class QuotaSheet
{
    public static Sheet Of(StackQuotas quotas)
    {
        var sheet = new Sheet();
        if (quotas.Pools.Count == 0)
            return sheet.Line($"{quotas.Stack}: no pools are told, so that it isn't known what the account must have.");
        sheet.Line($"What the account must have so that the pools of {quotas.Stack} can reach their maximums:").Line();
        foreach (var need in quotas.Needs)
            Add(sheet, need, quotas.Has(need));
        if (quotas.Uncounted.Count > 0)
            sheet.Line(($"Not known, what these count in: ", Ink.Warning), (string.Join(", ", quotas.Uncounted), Ink.Plain));
        return sheet.Line("The new nodes of an upgrade come on top for a while, and so does what else runs in the account.", Ink.Faint);
    }

    static void Add(Sheet sheet, QuotaNeed need, int? has)
    {
        sheet.Line((need.Quota.Code, Ink.Heading), ($"  {need.Quota.Name}", Ink.Plain));
        sheet.Line(("    needed  ", Ink.Faint), ($"{need.Most} {Unit(need)}{Bought(need)}, {need.Region ?? (need.Capacity is null ? "all regions" : "region not known")}", Ink.Plain));
        foreach (var pool in need.Pools)
            sheet.Line(("            ", Ink.Plain), ($"{pool.Pool}: {pool.Nodes} x {pool.MostPerNode} ({pool.MachineType})", Ink.Faint));
        var (text, ink) = has switch
        {
            null => ("not said (accountQuota)", Ink.Faint),
            { } enough when enough >= need.Most => ($"{enough}: enough", Ink.Create),
            { } less => ($"{less}: {need.Most - less} too few", Ink.Error),
        };
        sheet.Line(("    has     ", Ink.Faint), (text, ink));
        if (has is null || has < need.Most)
            sheet.Line(("    ask     ", Ink.Faint), (need.Command, Ink.Plain));
        sheet.Line();
    }

    static string Unit(QuotaNeed need) => need.Unit == QuotaUnit.Gpus ? "GPUs" : "vCPUs";

    static string Bought(QuotaNeed need) => need.Capacity switch
    {
        CapacityType.OnDemand => " on demand",
        CapacityType.Spot => " spot",
        _ => "",
    };
}
