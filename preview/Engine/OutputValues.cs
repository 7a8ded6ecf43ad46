using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Engine;

/// <summary>Puts plain values, secrets and unknowns in the place of output values, and gives the dependencies that they carried.</summary>
static class OutputValues
{
    public static PlanObject Downgrade(PlanObject properties, IDictionary<string, IReadOnlyList<string>> dependencies)
    {
        var plain = new PlanValue[properties.Count];
        for (var i = 0; i < plain.Length; i++)
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            plain[i] = Downgrade(properties.Values[i], found);
            if (found.Count == 0)
                continue;
            if (dependencies.TryGetValue(properties.Keys[i], out var already))
                found.UnionWith(already);
            dependencies[properties.Keys[i]] = [.. found];
        }

        return new PlanObject([.. properties.Keys], plain);
    }

    static PlanValue Downgrade(PlanValue value, SortedSet<string> dependencies)
    {
        switch (value)
        {
            case PlanOutput output:
                dependencies.UnionWith(output.Dependencies);
                return Downgrade(output.Value, dependencies);
            case PlanSecret secret:
                return new PlanSecret(Downgrade(secret.Content, dependencies));
            case PlanList list:
                return new PlanList(list.Items.Select(item => Downgrade(item, dependencies)));
            case PlanObject fields:
                return new PlanObject([.. fields.Keys], [.. fields.Values.Select(field => Downgrade(field, dependencies))]);
            case PlanResourceReference { Id: { } id } reference:
                return new PlanResourceReference(reference.Urn, Downgrade(id, dependencies), reference.PackageVersion);
            default:
                return value;
        }
    }
}
