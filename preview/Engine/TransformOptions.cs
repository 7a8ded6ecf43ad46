using Google.Protobuf.Collections;
using Pulumirpc;

namespace MlPlatform.Preview.Engine;

/// <summary>A request's options as a transform sees them, and back.</summary>
static class TransformOptions
{
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            Version = request.Version,
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            Hooks = request.Hooks,
            Import = request.ImportId,
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Aliases = { request.Aliases },
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
        };
        if (request.HasProtect)
            options.Protect = request.Protect;
        if (request.HasRetainOnDelete)
            options.RetainOnDelete = request.RetainOnDelete;
        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace)
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        if (request.HasReplacementTrigger)
            options.ReplacementTrigger = request.ReplacementTrigger;
        return options;
    }

    public static void PutInto(RegisterResourceRequest request, TransformResourceOptions options)
    {
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.Hooks = options.Hooks;
        request.ImportId = options.Import;
        Put(request.Dependencies, options.DependsOn);
        Put(request.IgnoreChanges, options.IgnoreChanges);
        Put(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Put(request.Aliases, options.Aliases);
        Put(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Put(request.HideDiffs, options.HideDiff);
        Put(request.ReplaceWith, options.ReplaceWith);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);

        request.ClearProtect();
        if (options.HasProtect)
            request.Protect = options.Protect;
        request.ClearRetainOnDelete();
        if (options.HasRetainOnDelete)
            request.RetainOnDelete = options.RetainOnDelete;
        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace;
        request.ClearReplacementTrigger();
        if (options.HasReplacementTrigger)
            request.ReplacementTrigger = options.ReplacementTrigger;
    }

    static void Put<T>(RepeatedField<T> field, RepeatedField<T> values)
    {
        field.Clear();
        field.AddRange(values);
    }
}
