using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi.Runtime;

/// <summary>The outputs that a class of resources declares; found once a type.</summary>
sealed class ResourceShape
{
    static readonly ConcurrentDictionary<Type, ResourceShape> Shapes = new();

    readonly (PropertyInfo Property, OutputProperty Output)[] _outputs;

    ResourceShape(Type type)
    {
        var outputs = new Dictionary<string, (PropertyInfo, OutputProperty)>();
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var property in t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute) continue;
                var name = attribute.Name ?? property.Name;
                if (!outputs.ContainsKey(name)) outputs[name] = (property, OutputProperty.For(type, property, name));
            }
        }

        _outputs = [.. outputs.Values];
    }

    public static ResourceShape Of(Type type) => Shapes.GetOrAdd(type, static t => new ResourceShape(t));

    public void Assign(Resource resource, Registration registration)
    {
        foreach (var (property, output) in _outputs) property.SetValue(resource, output.Create(resource, registration));
    }
}

/// <summary>An output of a class of resources: its name on the wire, and how one is made for a resource.</summary>
abstract class OutputProperty
{
    public static OutputProperty For(Type resource, PropertyInfo property, string name)
    {
        var type = property.PropertyType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Output<>)) throw RunException.IncorrectOutputs([name]);
        if (property.SetMethod is null) throw new InvalidOperationException($"[Output] {resource.FullName}.{property.Name} did not have a 'set' method");
        return (OutputProperty)Activator.CreateInstance(
            typeof(OutputProperty<>).MakeGenericType(type.GenericTypeArguments),
            BindingFlags.DoNotWrapExceptions | BindingFlags.Public | BindingFlags.Instance,
            null,
            [name, $"{resource.FullName}.{name}"],
            null)!;
    }

    public abstract object Create(Resource resource, Registration registration);
}

sealed class OutputProperty<T>(string name, string context) : OutputProperty
{
    readonly Converter? _converter = name is "urn" or "id" ? null : Converter.For(typeof(T));

    public override object Create(Resource resource, Registration registration) => new Output<T>(new Source(this, resource, registration));

    OutputData<T> Read(Resource resource, RegistrationResult result, DeploymentContext? deployment)
    {
        if (name == "urn") return new(resource.Self, (T)(object)result.Urn, true, false);
        if (name == "id") return new(resource.Self, (T)(object)result.Id, result.Id.Length > 0, false);

        var resources = result.Dependencies.TryGetValue(name, out var more) ? resource.Self.Union(more) : resource.Self;
        if (!result.Outputs.TryGetValue(name, out var bytes))
            return new(resources, default!, result.Succeeded && deployment is { IsDryRun: false }, false);

        var read = ValueReader.Read(bytes.Span, DependencyResource.For);
        if (!read.IsKnown) return new(resources, default!, false, read.IsSecret);
        var value = _converter!.Convert(read.Value, context, warning => deployment?.Log(Pulumirpc.LogSeverity.Warning, warning, resource));
        return new(resources, value is null ? default! : (T)value, true, read.IsSecret);
    }

    sealed class Source(OutputProperty<T> property, Resource resource, Registration registration) : OutputSource<T>
    {
        public override async Task<OutputData<T>> ReadAsync() =>
            property.Read(resource, await registration.Task.ConfigureAwait(false), registration.Context);
    }
}
