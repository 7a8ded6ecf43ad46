using System.Diagnostics.CodeAnalysis;
using MlPlatform.Preview.Plans;

namespace MlPlatform.Tests.Support.Schema;

/// <summary>An object of Kubernetes whose kind a cluster defines: only the cluster tells what is in it, beyond what every object has.</summary>
static class CustomObject
{
    /// <summary>The properties of the resource where it is one: its own API version and kind, metadata, and whatever else it has.</summary>
    public static bool TryOf(PlanResource resource, [NotNullWhen(true)] out IReadOnlyDictionary<string, SchemaProperty>? properties)
    {
        properties = null;
        if (resource.Type.Split(':') is not ["kubernetes", var version, var kind] || IsBuiltIn(version.Split('/')[0]))
            return false;

        var known = resource.Inputs.Keys.ToDictionary(name => name, _ => new SchemaProperty(new PrimitiveType("any"), Required: false, Constant: null));
        known["apiVersion"] = new(new PrimitiveType("string"), Required: true, version);
        known["kind"] = new(new PrimitiveType("string"), Required: true, kind);
        known["metadata"] = new(new NamedType("meta/v1:ObjectMeta"), Required: false, Constant: null);
        properties = known;
        return true;
    }

    // The groups that the API server itself serves; gateway.networking.k8s.io and the like are defined by custom resources.
    static bool IsBuiltIn(string group) => group.Split('.') is [_] or [_, "k8s", "io"] || group is "rbac.authorization.k8s.io" or "flowcontrol.apiserver.k8s.io";
}
