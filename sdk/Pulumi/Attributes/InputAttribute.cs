namespace Pulumi;

/// <summary>Marks a member of arguments that goes to the engine under the given name.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    public InputAttribute(string name, bool required = false, bool json = false) => (Name, IsRequired, Json) = (name, required, json);

    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }
}
