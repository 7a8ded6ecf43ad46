using Pulumi;

namespace MlPlatform.Components;

/// <summary>The recommended labels of Kubernetes, as our objects carry them.</summary>
static class Labels
{
    public const string Name = "app.kubernetes.io/name";
    public const string Component = "app.kubernetes.io/component";
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>The label that Kubernetes itself puts on each namespace.</summary>
    public const string NamespaceName = "kubernetes.io/metadata.name";

    public static InputMap<string> Of(string name, string component) => new()
    {
        [Name] = name,
        [Component] = component,
        [PartOf] = "mlplatform",
    };

    public static InputMap<string> Selector(string name) => new() { [Name] = name };
}
