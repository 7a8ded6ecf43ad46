using System.Text;
using MlPlatform.Core.Mig;
using MlPlatform.Core.Pools;
using MlPlatform.Core.Specs;
using MlPlatform.Preview.Display;

namespace MlPlatform.Preview.Mig;

/// <summary>A layout that is proved: its instances on the memory slices of the GPU, and what follows from it for a node.</summary>
static class MigSheet
{
    public static Sheet Of(MigLayout layout, MigPartition partition)
    {
        var geometry = layout.Geometry;
        var sheet = new Sheet()
            .Line(($"{geometry.Gpu} holds {layout.Text}.", Ink.Heading))
            .Line()
            .Line("Memory slices:", Ink.Heading);
        foreach (var line in Axis(layout))
            sheet.Line($"    {line}");
        sheet
            .Line($"    compute slices: {geometry.ComputeSlices - layout.StrandedComputeSlices} of {geometry.ComputeSlices} used{Stranded(layout.StrandedComputeSlices)}")
            .Line($"    memory slices: {geometry.MemorySlices - layout.StrandedMemorySlices} of {geometry.MemorySlices} used{Stranded(layout.StrandedMemorySlices)}")
            .Line($"    profiles: {geometry.Source}", Ink.Faint)
            .Line($"    places: {geometry.PlacementSource}", Ink.Faint);
        if (geometry.Note is { } note)
            sheet.Line($"    note: {note}", Ink.Faint);
        sheet.Line().Line(partition.Gpus.Count == 1 ? "A node with one GPU offers:" : $"A node with {partition.Gpus.Count} GPUs offers:", Ink.Heading);
        sheet.Line($"    mixed strategy   {Resources(partition.Offers(MigStrategy.Mixed))}");
        sheet.Line($"    single strategy  {(partition.IsUniform ? Resources(partition.Offers(MigStrategy.Single)) : "nothing: the slices of a node must all be alike")}");
        sheet.Line().Line("Label of the node:", Ink.Heading).Line($"    {GpuNames.MigConfigLabel}: {partition.ConfigName}");
        return sheet.Line().Line($"Configuration of the MIG manager ({MigParted.Key}):", Ink.Heading).Indented(MigParted.File([partition]));
    }

    static string Stranded(int slices) => slices == 0 ? "" : $", {slices} that no instance uses";

    static string Resources(IReadOnlyDictionary<string, int> offers) => string.Join(", ", offers.Select(offer => $"{offer.Key} x {offer.Value}"));

    /// <summary>The numbers of the slices, and under them a box for each instance over those that it takes.</summary>
    static IEnumerable<string> Axis(MigLayout layout)
    {
        var width = layout.Instances.Max(instance => ((instance.Profile.Name.Length + 2 + instance.Profile.MemorySlices) / instance.Profile.MemorySlices) + 1);
        var (numbers, boxes) = (new StringBuilder(), new StringBuilder());
        for (var slice = 0; slice < layout.Geometry.MemorySlices; slice++)
            numbers.Append($"{slice}".PadRight(width));
        foreach (var instance in layout.Instances)
        {
            boxes.Append(' ', (instance.Start * width) - boxes.Length);
            boxes.Append('[').Append(instance.Profile.Name.PadRight((instance.Profile.MemorySlices * width) - 3)).Append("] ");
        }

        return [numbers.ToString(), boxes.ToString()];
    }
}
