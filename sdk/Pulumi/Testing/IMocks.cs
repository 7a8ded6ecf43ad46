using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Stands in for providers in a test.</summary>
public interface IMocks
{
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    Task<object> CallAsync(MockCallArgs args);

    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request) => Task.CompletedTask;
}

/// <summary>A resource that the program under test registers or reads.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }

    public string? Id { get; set; }
}

/// <summary>A function of a provider that the program under test calls.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }
}

/// <summary>The outputs that a component under test registers.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    public readonly string Urn = urn;

    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}

/// <summary>What the program under test is told of its run.</summary>
public class TestOptions
{
    public string? ProjectName { get; set; }

    public string? RootDirectory { get; set; }

    public string? StackName { get; set; }

    public bool? IsPreview { get; set; }

    public string? OrganizationName { get; set; }
}
