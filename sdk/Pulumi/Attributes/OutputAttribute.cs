namespace Pulumi;

/// <summary>Marks a property of a resource that the engine gives under the given name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    public OutputAttribute(string? name = null) => Name = name;

    public string? Name { get; }
}
