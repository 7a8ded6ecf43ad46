using System.Collections.Immutable;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Outputs;

namespace Sdk.Tests.Generator;

/// <summary>Functions have the shape of the official SDK, in the form that takes outputs.</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData(typeof(InvokeOptions), true)]
    [InlineData(typeof(InvokeOutputOptions), false)]
    public void A_function_is_a_static_class_that_is_invoked_with_options_or_waits(System.Type options, bool optional)
    {
        var method = typeof(ListManagedClusterUserCredentials).GetMethod("Invoke", [typeof(ListManagedClusterUserCredentialsInvokeArgs), options]);

        Assert.NotNull(method);
        Assert.Equal(typeof(Output<ListManagedClusterUserCredentialsResult>), method.ReturnType);
        Assert.Equal(optional, method.GetParameters()[1].HasDefaultValue);
    }

    [Fact]
    public void Its_arguments_are_of_functions_and_its_result_has_fields()
    {
        Assert.Equal(typeof(InvokeArgs), typeof(ListManagedClusterUserCredentialsInvokeArgs).BaseType);
        Assert.Equal("format resourceGroupName* resourceName* serverFqdn", Sent.Names(typeof(ListManagedClusterUserCredentialsInvokeArgs)));
        Assert.Equal(typeof(ImmutableArray<CredentialResultResponse>), typeof(ListManagedClusterUserCredentialsResult).GetField("Kubeconfigs")!.FieldType);
    }
}
