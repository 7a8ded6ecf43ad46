namespace Pulumi;

/// <summary>Marks a class that is read from the outputs of a resource.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}

/// <summary>Marks the constructor of an output type that takes its properties by name.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
}

/// <summary>Names the property that a parameter of an output type's constructor takes, where it is not the parameter's name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    public OutputConstructorParameterAttribute(string name) => Name = name;

    public string Name { get; }
}

/// <summary>Marks a struct that stands for a string or number of a given set.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute
{
}
