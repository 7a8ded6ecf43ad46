using Pulumi.Runtime;

namespace Pulumi;

/// <summary>What a program is told of its run.</summary>
public sealed class DeploymentInstance
{
    readonly DeploymentSettings _settings;

    internal DeploymentInstance(DeploymentSettings settings) => _settings = settings;

    public string StackName => _settings.Stack;

    public string ProjectName => _settings.Project;

    public string RootDirectory => _settings.RootDirectory;

    public string OrganizationName => _settings.Organization;

    public bool IsDryRun => _settings.IsDryRun;
}
