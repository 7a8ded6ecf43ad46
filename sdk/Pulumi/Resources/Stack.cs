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
        foreach (var property in GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute) outputs[attribute.Name ?? property.Name] = property.GetValue(this);

        string[] missing = [.. outputs.Where(output => output.Value is null).Select(output => output.Key)];
        if (missing.Length > 0)
            throw new RunException($"Output(s) '{string.Join(", ", missing)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
        string[] wrong = [.. outputs.Where(output => output.Value is not IOutput).Select(output => output.Key)];
        if (wrong.Length > 0) throw RunException.IncorrectOutputs(wrong);
        RegisterOutputs(outputs);
    }

    internal void RegisterGivenOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
}
