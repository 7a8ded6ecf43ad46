using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Engine;

/// <summary>What a stack reference found.</summary>
sealed class StackReading
{
    readonly PlanObject? outputs;

    StackReading(PlanObject? outputs, IReadOnlyList<PlanNote> notes)
    {
        this.outputs = outputs;
        Notes = notes;
    }

    public IReadOnlyList<PlanNote> Notes { get; }

    public static StackReading Unknown(string why) => new(null, [new PlanNote(NoteSeverity.Warning, why)]);

    public static StackReading Of(string reference, PlanObject outputs)
    {
        var unknown = outputs.Keys.Zip(outputs.Values).Where(entry => entry.Second.HasUnknown).Select(entry => entry.First).ToList();
        return new StackReading(outputs, unknown.Count == 0
            ? []
            : [new PlanNote(NoteSeverity.Info, $"Known only after stack '{reference}' is deployed: {string.Join(", ", unknown)}.")]);
    }

    /// <summary>The outputs of the reference as the plan shows them.</summary>
    public PlanObject Shown(string name) => Properties(name, outputs);

    /// <summary>
    /// The same for the program. To an SDK one unknown among the stack's outputs makes all of them unknown. So where others are known,
    /// an unknown one goes as a text that contains the sentinel: the program passes it on, and the engine knows it again.
    /// </summary>
    public PlanObject Sent(string name) => Properties(
        name,
        outputs is null || outputs.Values.All(value => value is PlanUnknown or PlanSecret { Content: PlanUnknown })
            ? outputs
            : (PlanObject)Marked(outputs));

    static PlanObject Properties(string name, PlanObject? outputs)
    {
        var secret = outputs is null
            ? []
            : outputs.Keys.Zip(outputs.Values).Where(entry => entry.Second.HasSecret).Select(entry => new PlanString(entry.First));
        return new PlanObject(
        [
            KeyValuePair.Create("name", PlanUnknown.OrText(name)),
            KeyValuePair.Create("outputs", (PlanValue?)outputs ?? PlanUnknown.Value),
            KeyValuePair.Create("secretOutputNames", outputs is null ? PlanUnknown.Value : (PlanValue)new PlanList(secret)),
        ]);
    }

    static PlanValue Marked(PlanValue value) => value switch
    {
        PlanUnknown => new PlanString($"<{PlanUnknown.Sentinel}>"),
        PlanSecret secret => new PlanSecret(Marked(secret.Content)),
        PlanOutput output => Marked(output.Value),
        PlanList list => new PlanList(list.Items.Select(Marked)),
        PlanObject fields => new PlanObject([.. fields.Keys], [.. fields.Values.Select(Marked)]),
        _ => value,
    };
}
