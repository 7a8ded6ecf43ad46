using System.Text.Json;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Plans;

/// <summary>The document of a plan, key by key in ordinal order.</summary>
static class PlanDocument
{
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartObject();
        json.WriteStartArray("notes");
        foreach (var note in plan.Notes)
            Write(json, note);
        json.WriteEndArray();
        Write(json, "outputs", plan.Outputs);
        json.WriteString("project", plan.Project);
        json.WriteStartArray("resources");
        foreach (var resource in plan.Resources)
            Write(json, resource);
        json.WriteEndArray();
        json.WriteString("stack", plan.Stack);
        json.WriteNumber("version", PlanJson.FormatVersion);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PlanNote note)
    {
        json.WriteStartObject();
        json.WriteString("severity", note.Severity switch
        {
            NoteSeverity.Error => "error",
            NoteSeverity.Warning => "warning",
            _ => "info",
        });
        json.WriteString("text", note.Text);
        Write(json, "urn", note.Urn);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PlanResource resource)
    {
        json.WriteStartObject();
        Write(json, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        Write(json, resource.Aliases);
        json.WriteBoolean("custom", resource.Custom);
        Write(json, resource.CustomTimeouts);
        Write(json, "deleteBeforeReplace", resource.DeleteBeforeReplace);
        Write(json, "deletedWith", resource.DeletedWith);
        Write(json, "dependencies", resource.Dependencies);
        Write(json, "envVarMappings", resource.EnvVarMappings);
        Write(json, "hideDiffs", resource.HideDiffs);
        Write(json, resource.Hooks);
        Write(json, "ignoreChanges", resource.IgnoreChanges);
        Write(json, "importId", resource.ImportId);
        Write(json, "inputs", resource.Inputs);
        json.WriteString("name", resource.Name);
        Write(json, "outputs", resource.Outputs.Count == 0 ? null : resource.Outputs);
        Write(json, "package", resource.Package);
        Write(json, "parent", resource.Parent);
        Write(json, "pluginDownloadUrl", resource.PluginDownloadUrl is "" ? null : resource.PluginDownloadUrl);
        Write(json, resource.PropertyDependencies);
        Write(json, "protect", resource.Protect);
        Write(json, "provider", resource.Provider);
        Write(json, "providers", resource.Providers);
        Write(json, "read", resource.ReadId);
        Write(json, "remote", resource.Remote ? true : null);
        Write(json, "replaceOnChanges", resource.ReplaceOnChanges);
        Write(json, "replaceWith", resource.ReplaceWith);
        Write(json, "replacementTrigger", resource.ReplacementTrigger);
        Write(json, "retainOnDelete", resource.RetainOnDelete);
        json.WriteString("type", resource.Type);
        json.WriteString("urn", resource.Urn);
        Write(json, "version", resource.Version is "" ? null : resource.Version);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, IReadOnlyList<PlanAlias> aliases)
    {
        if (aliases.Count == 0)
            return;
        json.WriteStartArray("aliases");
        foreach (var alias in aliases)
        {
            json.WriteStartObject();
            Write(json, "name", alias.Name);
            Write(json, "noParent", alias.NoParent ? true : null);
            Write(json, "parentUrn", alias.ParentUrn);
            Write(json, "project", alias.Project);
            Write(json, "stack", alias.Stack);
            Write(json, "type", alias.Type);
            Write(json, "urn", alias.Urn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, PlanTimeouts? timeouts)
    {
        if (timeouts is null)
            return;
        json.WriteStartObject("customTimeouts");
        Seconds("createSeconds", timeouts.Create);
        Seconds("deleteSeconds", timeouts.Delete);
        Seconds("updateSeconds", timeouts.Update);
        json.WriteEndObject();

        void Seconds(string key, TimeSpan? time)
        {
            if (time is { } given)
                json.WriteNumber(key, given.TotalSeconds);
        }
    }

    static void Write(Utf8JsonWriter json, PlanHooks? hooks)
    {
        if (hooks is null)
            return;
        json.WriteStartObject("hooks");
        Write(json, "afterCreate", hooks.AfterCreate);
        Write(json, "afterDelete", hooks.AfterDelete);
        Write(json, "afterUpdate", hooks.AfterUpdate);
        Write(json, "beforeCreate", hooks.BeforeCreate);
        Write(json, "beforeDelete", hooks.BeforeDelete);
        Write(json, "beforeUpdate", hooks.BeforeUpdate);
        Write(json, "onError", hooks.OnError);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> dependencies)
    {
        if (dependencies.Count == 0)
            return;
        json.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in dependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Write(json, property, urns);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string key, IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartObject(key);
        foreach (var (name, text) in texts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            json.WriteString(name, text);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
            json.WriteString(key, text);
    }

    static void Write(Utf8JsonWriter json, string key, bool? truth)
    {
        if (truth is { } given)
            json.WriteBoolean(key, given);
    }

    static void Write(Utf8JsonWriter json, string key, PlanValue? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(key);
        PlanValueJson.Write(json, value);
    }
}
