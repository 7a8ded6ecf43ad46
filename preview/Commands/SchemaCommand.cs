using MlPlatform.Core.Settings;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Writes the JSON Schema of stack files.</summary>
sealed class SchemaCommand(CommandHost host) : Command<SchemaSettings>
{
    public override int Execute(CommandContext context, SchemaSettings settings, CancellationToken cancellationToken)
    {
        JsonFile.Write(
            host,
            settings.Out ?? PreviewSettings.StandardOutput,
            () => SettingsSchema.Write(Planning.FindProject(host, settings).Name, Documentation.OfSpecs().Find));
        return ExitCodes.Done;
    }
}
