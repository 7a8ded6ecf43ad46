namespace Pulumi.Runtime;

/// <summary>Aliases in the wire's form; the engine works out which URNs they mean.</summary>
static class AliasSpec
{
    /// <summary>The alias; null where it is not known yet.</summary>
    public static async Task<Pulumirpc.Alias?> OfAsync(Input<Alias> input)
    {
        var data = await input.ToOutput().Data.ConfigureAwait(false);
        if (!data.IsKnown) return null;
        var alias = data.Value;
        if (alias.Urn is { } urn) return new() { Urn = urn };

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.Parent is { } parent) spec.ParentUrn = (await parent.Registration.Task.ConfigureAwait(false)).Urn;
        else if (alias.ParentUrn is not null) spec.ParentUrn = await TextAsync(alias.ParentUrn).ConfigureAwait(false);
        else if (alias.NoParent) spec.NoParent = true;
        return new() { Spec = spec };
    }

    static async Task<string> TextAsync(Input<string>? input) =>
        input is null ? "" : (await input.ToOutput().Data.ConfigureAwait(false)).Value ?? "";
}
