using System.Reflection;
using Pulumi;

namespace Sdk.Tests.Generator;

/// <summary>What the assembly of a package shows to programs that are compiled against it.</summary>
/// <param name="provider">The provider's class, which stands at the root of the package.</param>
sealed class Surface(Type provider)
{
    /// <summary>The args of the package.</summary>
    public IEnumerable<Type> Args => provider.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ResourceArgs)));

    public void SendsItsVersion(int resources)
    {
        var version = provider.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        var classes = provider.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(CustomResource))).ToList();

        Assert.Equal(resources, classes.Count);
        Assert.All(classes, resource => Assert.Equal(version, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Version));
    }

    public void HasResource(string name, string token, string[] required)
    {
        var resource = provider.Assembly.GetType($"{provider.Namespace}.{name}")!;
        Assert.Equal(token, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type);

        var constructor = Assert.Single(resource.GetConstructors()).GetParameters();
        var args = provider.Assembly.GetType($"{provider.Namespace}.{name}Args")!;
        Assert.Equal([typeof(string), args, typeof(CustomResourceOptions)], constructor.Select(parameter => parameter.ParameterType));
        Assert.Equal([false, required.Length == 0, true], constructor.Select(parameter => parameter.HasDefaultValue));
        Assert.Equal(required, Sent.Required(args));
    }

    public static void HasInput(Type args, string member, Type type)
    {
        var property = args.GetProperty(member)!;

        Assert.Equal(type, property.PropertyType);
        Assert.Equal(typeof(void), property.SetMethod!.ReturnParameter.ParameterType);
        // init instead of set would be another signature.
        Assert.Empty(property.SetMethod.ReturnParameter.GetRequiredCustomModifiers());
    }

    public static void HasOutput(Type resource, string member, Type type) =>
        Assert.Equal(typeof(Output<>).MakeGenericType(type), resource.GetProperty(member)!.PropertyType);

    public static void HasField(Type output, string member, Type type)
    {
        Assert.Empty(output.GetProperties());
        Assert.True(output.GetField(member)!.IsInitOnly);
        Assert.Equal(type, output.GetField(member)!.FieldType);
    }

    public static void IsSealedWithEmpty(Type args)
    {
        Assert.True(args.IsSealed);
        Assert.IsType(args, args.GetProperty("Empty", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)!.GetValue(null));
    }

    /// <summary>The options that a generated class gives beneath its caller's.</summary>
    public static CustomResourceOptions Options<TResource>(CustomResourceOptions? options = null) =>
        (CustomResourceOptions)typeof(TResource).GetMethod("MakeResourceOptions", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [options, null])!;
}
