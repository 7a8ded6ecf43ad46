using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Sdk.Tests.Generator;

/// <summary>What programs that are compiled against the bundled Pulumi.Kubernetes rely on when they run on the official one.</summary>
public sealed class KubernetesAssemblyTests
{
    static readonly Assembly Kubernetes = typeof(Pulumi.Kubernetes.KubernetesResource).Assembly;

    static readonly Type[] Kinds = [.. Kubernetes.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Pulumi.Kubernetes.KubernetesResource)) && type != typeof(Pulumi.Kubernetes.ApiExtensions.CustomResource))];

    public static TheoryData<Type> Resources { get; } = new(Kinds);

    [Fact]
    public void The_assembly_version_is_below_any_official_one() =>
        Assert.Equal(new Version(0, 1, 0, 0), Kubernetes.GetName().Version);

    [Fact]
    public void The_version_that_resources_send_is_the_one_of_the_package()
    {
        var package = Kubernetes.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

        Assert.All(Kinds, resource => Assert.Equal(package, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Version));
    }

    [Theory]
    [InlineData("Apps.V1.Deployment", "kubernetes:apps/v1:Deployment")]
    [InlineData("Autoscaling.V2.HorizontalPodAutoscaler", "kubernetes:autoscaling/v2:HorizontalPodAutoscaler")]
    [InlineData("Core.V1.ConfigMap", "kubernetes:core/v1:ConfigMap")]
    [InlineData("Core.V1.LimitRange", "kubernetes:core/v1:LimitRange")]
    [InlineData("Core.V1.Namespace", "kubernetes:core/v1:Namespace")]
    [InlineData("Core.V1.ResourceQuota", "kubernetes:core/v1:ResourceQuota")]
    [InlineData("Core.V1.Secret", "kubernetes:core/v1:Secret")]
    [InlineData("Core.V1.Service", "kubernetes:core/v1:Service")]
    [InlineData("Core.V1.ServiceAccount", "kubernetes:core/v1:ServiceAccount")]
    [InlineData("Helm.V3.Release", "kubernetes:helm.sh/v3:Release")]
    [InlineData("Networking.V1.NetworkPolicy", "kubernetes:networking.k8s.io/v1:NetworkPolicy")]
    [InlineData("Policy.V1.PodDisruptionBudget", "kubernetes:policy/v1:PodDisruptionBudget")]
    [InlineData("Provider", "pulumi:providers:kubernetes")]
    public void A_class_has_the_official_token(string name, string token) =>
        Assert.Equal(token, Kubernetes.GetType($"Pulumi.Kubernetes.{name}")!.GetCustomAttribute<ResourceTypeAttribute>()!.Type);

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_resource_is_made_with_optional_args_and_found_without_state(Type resource)
    {
        var constructor = Assert.Single(resource.GetConstructors());
        Assert.Equal([typeof(string), constructor.GetParameters()[1].ParameterType, typeof(CustomResourceOptions)], constructor.GetParameters().Select(p => p.ParameterType));
        Assert.Equal([false, true, true], constructor.GetParameters().Select(p => p.HasDefaultValue));
        Assert.Equal($"{resource.Namespace!.Replace("Kubernetes.", "Kubernetes.Types.Inputs.", StringComparison.Ordinal)}.{resource.Name}Args", constructor.GetParameters()[1].ParameterType.FullName);

        var get = resource.GetMethod("Get")!;
        Assert.Equal([typeof(string), typeof(Input<string>), typeof(CustomResourceOptions)], get.GetParameters().Select(p => p.ParameterType));
        Assert.Equal(resource, get.ReturnType);
    }

    [Fact]
    public void Only_this_assembly_derives_from_KubernetesResource() =>
        Assert.All(
            typeof(Pulumi.Kubernetes.KubernetesResource).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
            constructor => Assert.True(constructor.IsAssembly));

    [Fact]
    public void Members_of_output_types_are_fields()
    {
        Assert.Empty(typeof(ObjectMeta).GetProperties());
        Assert.True(typeof(ObjectMeta).GetField("Name")!.IsInitOnly);
        Assert.Equal(typeof(ImmutableDictionary<string, string>), typeof(ObjectMeta).GetField("Labels")!.FieldType);
        Assert.Equal(typeof(int), typeof(ObjectMeta).GetField("Generation")!.FieldType);
    }

    [Theory]
    [InlineData(typeof(ServiceSpecArgs), "Type", typeof(InputUnion<string, ServiceSpecType>))]
    [InlineData(typeof(ServicePortArgs), "TargetPort", typeof(InputUnion<int, string>))]
    [InlineData(typeof(ContainerPortArgs), "ContainerPortValue", typeof(Input<int>))]
    [InlineData(typeof(ResourceRequirementsArgs), "Limits", typeof(InputMap<string>))]
    [InlineData(typeof(KubeClientSettingsArgs), "Qps", typeof(Input<double>))]
    [InlineData(typeof(ManagedFieldsEntryArgs), "FieldsV1", typeof(InputJson))]
    [InlineData(typeof(ReleaseArgs), "Values", typeof(InputMap<object>))]
    [InlineData(typeof(ReleaseArgs), "ValueYamlFiles", typeof(InputList<AssetOrArchive>))]
    [InlineData(typeof(ReleaseArgs), "ResourceNames", typeof(InputMap<ImmutableArray<string>>))]
    public void An_input_has_the_official_type(Type args, string member, Type type)
    {
        var property = args.GetProperty(member)!;

        Assert.Equal(type, property.PropertyType);
        Assert.Equal(typeof(void), property.SetMethod!.ReturnParameter.ParameterType);
        // init instead of set would be another signature.
        Assert.Empty(property.SetMethod.ReturnParameter.GetRequiredCustomModifiers());
    }

    [Fact]
    public void Args_have_the_wire_names_of_the_object() =>
        Assert.Equal("apiVersion kind metadata spec*", Sent.Names(typeof(DeploymentArgs)));

    [Fact]
    public void Wire_names_keep_their_casing() =>
        Assert.Equal("containerPort* hostIP hostPort name protocol", Sent.Names(typeof(ContainerPortArgs)));

    [Fact]
    public void All_args_can_be_empty()
    {
        foreach (var args in Kubernetes.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ResourceArgs)) && !type.IsAbstract))
            Assert.IsType(args, args.GetProperty("Empty", BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)!.GetValue(null));
    }
}
