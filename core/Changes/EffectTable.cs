namespace MlPlatform.Core.Changes;

/// <summary>How the tables of the providers are written: for each type, what a change of which properties does.</summary>
static class EffectTable
{
    /// <summary>The effects of one consequence on several properties of a type.</summary>
    public static IEnumerable<ChangeEffect> Of(string type, ChangeConsequence consequence, string reason, string source, bool losesData, params IEnumerable<string> paths) =>
        paths.Select(path => new ChangeEffect { Type = type, Path = path, Consequence = consequence, Reason = reason, Source = source, LosesData = losesData });

    /// <summary>Properties that replace a resource which holds nothing.</summary>
    public static IEnumerable<ChangeEffect> Replaces(string type, string reason, string source, params IEnumerable<string> paths) =>
        Of(type, ChangeConsequence.Replaces, reason, source, false, paths);

    /// <summary>Properties that replace a resource and lose what it holds.</summary>
    public static IEnumerable<ChangeEffect> Loses(string type, string reason, string source, params IEnumerable<string> paths) =>
        Of(type, ChangeConsequence.Replaces, reason, source, true, paths);

    /// <summary>Properties that can't be changed, which the provider doesn't know.</summary>
    public static IEnumerable<ChangeEffect> Refused(string type, string reason, string source, params IEnumerable<string> paths) =>
        Of(type, ChangeConsequence.Refused, reason, source, false, paths);

    /// <summary>Properties that replace the nodes one after another.</summary>
    public static IEnumerable<ChangeEffect> Drains(string type, string reason, string source, params IEnumerable<string> paths) =>
        Of(type, ChangeConsequence.DrainsNodes, reason, source, false, paths);

    /// <summary>Properties that the service changes under a condition.</summary>
    public static IEnumerable<ChangeEffect> MayFail(string type, string reason, string source, params IEnumerable<string> paths) =>
        Of(type, ChangeConsequence.MayFail, reason, source, false, paths);

    /// <summary>Properties that replace the resource by their values.</summary>
    public static IEnumerable<ChangeEffect> MayReplace(string type, string reason, string source, params IEnumerable<string> paths) =>
        Of(type, ChangeConsequence.MayReplace, reason, source, false, paths);
}
