using Pulumi.Runtime;

namespace Pulumi;

/// <summary>What a program is told of its run.</summary>
public sealed class DeploymentInstance
{
    readonly DeploymentSettings _settings;
    readonly DeploymentContext _context;

    internal DeploymentInstance(DeploymentSettings settings, DeploymentContext context) => (_settings, _context) = (settings, context);

    public string StackName => _settings.Stack;

    public string ProjectName => _settings.Project;

    public string RootDirectory => _settings.RootDirectory;

    public string OrganizationName => _settings.Organization;

    public bool IsDryRun => _settings.IsDryRun;

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => Invocation.Of<T>(_context, token, args, options);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => Invocation.Of<T>(_context, token, args, options);
}
