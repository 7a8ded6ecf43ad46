using System.Reflection;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Settings of the stack resource.</summary>
public class StackOptions
{
}

/// <summary>The root of all resources of a program. Its <see cref="OutputAttribute"/> properties are the outputs of the stack.</summary>
public class Stack : ComponentResource
{
    internal const string StackType = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(StackType, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}") => DeploymentContext.Required.Stack = this;

    internal void RegisterPropertyOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        var missing = new List<string>();
        var wrong = new List<string>();
        foreach (var property in GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.DeclaringType == typeof(Resource) || property.GetCustomAttribute<OutputAttribute>() is not { } attribute) continue;
            var name = attribute.Name ?? property.Name;
            var value = property.GetValue(this);
            if (!typeof(IOutput).IsAssignableFrom(property.PropertyType)) wrong.Add(name);
            else if (value is null) missing.Add(name);
            else outputs[name] = value;
        }

        if (missing.Count > 0)
            throw new RunException($"Output(s) '{string.Join(", ", missing)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
        if (wrong.Count > 0)
            throw new RunException($"Output(s) '{string.Join(", ", wrong)}' have incorrect type. [Output] attributed properties must be instances of Output<T>");
        RegisterOutputs(outputs);
    }

    internal void RegisterGivenOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
}
