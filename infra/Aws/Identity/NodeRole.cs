namespace MlPlatform.Infra.Aws.Identity;

/// <summary>The role of nodes.</summary>
static class NodeRole
{
    /// <summary>What a node needs to join and to pull images; its network plugin has a role of its own.</summary>
    public static readonly IReadOnlyList<string> Policies = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore"];
}
