namespace Sdk.Tests;

/// <summary>A resource with some outputs, and arguments of some kinds.</summary>
sealed class Thing : CustomResource
{
    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null) : base("example:index:Thing", name, args ?? new(), options)
    {
    }

    [Output("text")] public Output<string> Text { get; private set; } = null!;

    [Output("number")] public Output<int> Number { get; private set; } = null!;
}

sealed class ThingArgs : ResourceArgs
{
    [Input("any")] public Input<object>? Any { get; set; }

    [Input("number")] public Input<int>? Number { get; set; }

    [Input("text")] public Input<string>? Text { get; set; }

    [Input("texts")] InputList<string>? _texts;

    public InputList<string> Texts { get => _texts ??= []; set => _texts = value; }

    [Input("labels")] InputMap<string>? _labels;

    public InputMap<string> Labels { get => _labels ??= []; set => _labels = value; }
}

/// <summary>A local component.</summary>
sealed class Group(string name, ComponentResourceOptions? options = null) : ComponentResource("example:index:Group", name, options);

sealed class ExampleProvider(string name, CustomResourceOptions? options = null, string package = "example")
    : ProviderResource(package, name, new ThingArgs(), options);
