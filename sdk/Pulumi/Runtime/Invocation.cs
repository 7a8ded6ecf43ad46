using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Runtime;

/// <summary>A question to a function of a provider. It is asked once all that it hangs on is there; before that, nobody is asked and the answer is unknown.</summary>
static class Invocation
{
    public static Output<T> Of<T>(DeploymentContext context, string token, InvokeArgs args, InvokeOptions? options) =>
        new(AskAsync<T>(context, token, args, options));

    static async Task<OutputData<T>> AskAsync<T>(DeploymentContext context, string token, InvokeArgs args, InvokeOptions? options)
    {
        var arguments = await Serializer.ValuesAsync(args).ConfigureAwait(false);
        var resources = await Dependencies.OfAsync((options as InvokeOutputOptions)?.DependsOnOrNull).ConfigureAwait(false);
        foreach (var property in arguments.Properties) resources = resources.Union(property.Resources);

        var given = ValueReader.Fields(arguments.Struct).Values.Select(value => ValueReader.Read(value.Span, DependencyResource.For)).ToList();
        var secret = given.Any(value => value.IsSecret);
        if (given.Any(value => !value.IsKnown) || await AnyIsToComeAsync(resources).ConfigureAwait(false)) return new(resources, default!, false, secret);

        var response = await context.Monitor.InvokeAsync(new()
        {
            Tok = token,
            Args = arguments.Struct,
            Provider = ProviderOf(token, options) is { } provider ? await provider.ReferenceAsync().ConfigureAwait(false) : "",
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = true,
        }).ConfigureAwait(false);
        if (response.Failures.Count > 0) throw new InvokeException(token, response.Failures);

        var fields = ValueReader.Fields(response.Return).ToDictionary(field => field.Key, field => ValueReader.Read(field.Value.Span, DependencyResource.For));
        secret |= fields.Values.Any(field => field.IsSecret);
        if (fields.Values.Any(field => !field.IsKnown)) return new(resources, default!, false, secret);
        var answer = Converter.For(typeof(T)).Convert(
            fields.ToImmutableDictionary(field => field.Key, field => field.Value.Value), token, warning => context.Log(LogSeverity.Warning, warning));
        return new(resources, answer is null ? default! : (T)answer, true, secret);
    }

    // A resource that has no id yet is made by this deployment, and what is asked about it can't be answered before.
    static async Task<bool> AnyIsToComeAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            var toCome = resource.IsLocalComponent
                ? await AnyIsToComeAsync(resource.Children).ConfigureAwait(false)
                : resource is CustomResource && (await resource.Registration.Task.ConfigureAwait(false)).Id.Length == 0;
            if (toCome) return true;
        }

        return false;
    }

    static ProviderResource? ProviderOf(string token, InvokeOptions? options) =>
        options?.Provider ?? options?.Parent?.Providers.GetValueOrDefault(token.Split(':')[0]);

    sealed class InvokeException(string token, IEnumerable<CheckFailure> failures)
        : Exception($"Invoke of '{token}' failed: {string.Join("; ", failures.Select(failure => failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})"))}");
}
