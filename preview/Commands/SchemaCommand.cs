using System.Text;
using MlPlatform.Core.Settings;
using Spectre.Console.Cli;

namespace MlPlatform.Preview.Commands;

/// <summary>Writes the JSON Schema of stack files.</summary>
sealed class SchemaCommand(CommandHost host) : Command<SchemaSettings>
{
    public override int Execute(CommandContext context, SchemaSettings settings, CancellationToken cancellationToken)
    {
        var schema = SettingsSchema.Write(Planning.FindProject(host, settings).Name, Documentation.OfSpecs().Find);
        if (settings.Out is not null)
        {
            WholeFile.Write(host.Directory, settings.Out, Encoding.UTF8.GetBytes(schema));
            return ExitCodes.Done;
        }

        host.Out.Write(schema);
        host.Out.Flush();
        return ExitCodes.Done;
    }
}
