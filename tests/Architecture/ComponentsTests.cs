using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using NetArchTest.Rules;
using Pulumi;

namespace MlPlatform.Architecture.Tests;

/// <summary>The shape that every component has.</summary>
public sealed class ComponentsTests
{
    static readonly Assembly[] Assemblies = [Assembly.Load("MlPlatform.Components"), Assembly.Load("MlPlatform.Infra.Aws"), Assembly.Load("MlPlatform.Infra.Azure"), Assembly.Load("MlPlatform.Infra.Gcp")];

    public static TheoryData<Type> All => [.. Types.InAssemblies(Assemblies).That().Inherit(typeof(ComponentResource)).GetTypes()];

    [Theory]
    [MemberData(nameof(All))]
    public void A_component_is_sealed_and_takes_a_name_args_and_options(Type component)
    {
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();

        Assert.True(component.IsSealed);
        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal($"{component.Name}Args", parameters[1].ParameterType.Name);
        Assert.Equal(typeof(ComponentResourceOptions), parameters[2].ParameterType);
        Assert.True(parameters[2].HasDefaultValue);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_args_are_a_sealed_record_that_nobody_changes(Type component)
    {
        var args = component.GetConstructors().Single().GetParameters()[1].ParameterType;

        Assert.True(args.IsSealed);
        Assert.NotNull(args.GetMethod("<Clone>$"));
        Assert.All(args.GetProperties(), property => Assert.Contains(
            "IsExternalInit",
            property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Select(modifier => modifier.Name)));
    }

    // A token that changes replaces users' resources: a new one is added here, an old one stays.
    [Fact]
    public void The_type_tokens_are_the_ones_that_users_have_in_their_state() =>
        Assert.Equal(
            [
                "mlplatform:autoscaling:ClusterAutoscaler",
                "mlplatform:autoscaling:Karpenter",
                "mlplatform:autoscaling:SpareCapacity",
                "mlplatform:aws:EksAddOns",
                "mlplatform:aws:EksBuckets",
                "mlplatform:aws:EksCluster",
                "mlplatform:aws:EksClusterAutoscaler",
                "mlplatform:aws:EksControlPlane",
                "mlplatform:aws:EksEndpoints",
                "mlplatform:aws:EksFileSystems",
                "mlplatform:aws:EksKarpenter",
                "mlplatform:aws:EksKey",
                "mlplatform:aws:EksLoadBalancing",
                "mlplatform:aws:EksNetwork",
                "mlplatform:aws:EksNodeLogs",
                "mlplatform:aws:EksNodePool",
                "mlplatform:aws:EksPodIdentity",
                "mlplatform:azure:AksBucket",
                "mlplatform:azure:AksCluster",
                "mlplatform:azure:AksControlPlane",
                "mlplatform:azure:AksEncryption",
                "mlplatform:azure:AksFileSystem",
                "mlplatform:azure:AksIdentity",
                "mlplatform:azure:AksLogs",
                "mlplatform:azure:AksNetwork",
                "mlplatform:azure:AksNodePool",
                "mlplatform:azure:AksWorkloadIdentity",
                "mlplatform:clusters:ExistingCluster",
                "mlplatform:fabric:EfaDevicePlugin",
                "mlplatform:gcp:GkeAdministrators",
                "mlplatform:gcp:GkeApis",
                "mlplatform:gcp:GkeBucket",
                "mlplatform:gcp:GkeCluster",
                "mlplatform:gcp:GkeControlPlane",
                "mlplatform:gcp:GkeEncryption",
                "mlplatform:gcp:GkeFileSystem",
                "mlplatform:gcp:GkeNetwork",
                "mlplatform:gcp:GkeNodeIdentity",
                "mlplatform:gcp:GkeNodePool",
                "mlplatform:gcp:GkeWorkloadIdentity",
                "mlplatform:gpu:GpuOperator",
                "mlplatform:loadbalancers:LoadBalancerController",
                "mlplatform:metrics:Keda",
                "mlplatform:metrics:PrometheusAdapter",
                "mlplatform:models:ModelService",
                "mlplatform:monitoring:ModelAlerts",
                "mlplatform:monitoring:Monitoring",
                "mlplatform:platforms:Platform",
                "mlplatform:storage:StorageClasses",
                "mlplatform:tenants:Tenant",
            ],
            Assemblies.SelectMany(assembly => Literals(assembly.Location)).Where(text => text.StartsWith("mlplatform:", StringComparison.Ordinal) && text.Count(letter => letter == ':') == 2).Order(StringComparer.Ordinal));

    static List<string> Literals(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = metadata.GetNextHandle(default(UserStringHandle)); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            texts.Add(metadata.GetUserString(handle));
        return texts;
    }
}
