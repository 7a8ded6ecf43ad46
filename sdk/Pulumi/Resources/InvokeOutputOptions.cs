namespace Pulumi;

/// <summary>How a function of a provider is asked that has to wait for resources.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    InputList<Resource>? _dependsOn;

    public InputList<Resource> DependsOn { get => _dependsOn ??= []; set => _dependsOn = value; }

    internal InputList<Resource>? DependsOnOrNull => _dependsOn;
}
