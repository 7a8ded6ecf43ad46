using MlPlatform.Preview.Display;
using MlPlatform.Preview.Rendering;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Writes a stack's Kubernetes objects and chart values as files.</summary>
sealed class RenderCommand(CommandHost host) : AsyncCommand<RenderSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, RenderSettings settings, CancellationToken cancellationToken)
    {
        var result = await Planning.RunAsync(host, settings, cancellationToken);
        if (!result.Succeeded)
        {
            host.WriteError(Messages.Failure(settings.Stack, result));
            return ExitCodes.Failed;
        }

        var files = ManifestRenderer.Render(result.Plan, host.Hints?.Invoke(result.Plan));
        OutputFolder.Write(Path.Combine(host.Directory, settings.Out), files);
        host.Write(Summary(settings.Out, files, result.Plan.Notes.Count));
        return ExitCodes.Done;
    }

    static Sheet Summary(string folder, IReadOnlyList<RenderedFile> files, int notes)
    {
        var releases = files.Count(file => file.Path.EndsWith(".values.yaml", StringComparison.Ordinal));
        var objects = files.Count - releases - files.Count(file => file.Path == ManifestRenderer.ExternalsFile);
        var sheet = new Sheet().Line($"Rendered {Count(objects, "object")} and the values of {Count(releases, "chart")} to {folder}");
        return notes == 0 ? sheet : sheet.Line($"{Count(notes, "note")}: see preview");
    }

    static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
