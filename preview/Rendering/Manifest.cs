using System.Buffers;
using MlPlatform.Preview.Plans;
using MlPlatform.Preview.Plans.Values;

namespace MlPlatform.Preview.Rendering;

/// <summary>A Kubernetes object as a manifest: what the API server would be sent, as far as it is known.</summary>
static class Manifest
{
    /// <summary>The manifest, its identity first and the rest in the order of keys.</summary>
    public static ReadOnlyMemory<byte> Write(PlanResource resource, KubernetesType type)
    {
        var inputs = resource.Inputs;
        var buffer = new ArrayBufferWriter<byte>();
        var yaml = new YamlWriter(buffer);
        if (type.IsPatch)
            yaml.Comment("patch: changes these fields of an object that someone else makes");
        yaml.Entry("apiVersion", inputs["apiVersion"] ?? new PlanString(type.ApiVersion));
        yaml.Entry("kind", inputs["kind"] ?? new PlanString(type.Kind));
        if (inputs["metadata"] is { } metadata)
            yaml.Entry("metadata", metadata);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs.Keys[i] is not ("apiVersion" or "kind" or "metadata"))
                yaml.Entry(inputs.Keys[i], type is { ApiVersion: "v1", Kind: "Secret" } ? ByKey(inputs.Values[i]) : inputs.Values[i]);
        }

        return buffer.WrittenMemory;
    }

    // One secret value makes a secret of its whole map; of a Secret the keys are none, and whoever mounts it names them.
    static PlanValue ByKey(PlanValue value) => value is PlanSecret { Content: PlanObject entries }
        ? new PlanObject(entries.Keys.Zip(entries.Values, (key, entry) => KeyValuePair.Create<string, PlanValue>(key, new PlanSecret(entry))))
        : value;

    /// <summary>Where the manifest stands: under its namespace, by its kind and name.</summary>
    public static FilePlace Place(PlanResource resource, KubernetesType type) => new(
        resource.Urn,
        FilePlace.Folder(resource.Inputs.At("metadata", "namespace")),
        $"{type.Kind.ToLowerInvariant()}-{Name(resource)}",
        type.IsPatch ? ".patch.yaml" : ".yaml");

    static string Name(PlanResource resource) =>
        resource.Inputs.At("metadata", "name") is PlanString { Value.Length: > 0 } name ? name.Value : resource.Name;
}
