using MlPlatform.Components;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Gcp.Projects;

namespace MlPlatform.Infra.Gcp.Apis;

/// <summary>The APIs of a project that a GKE cluster takes. Nothing can be made before they are on, and they stay on: others in the project may use them.</summary>
public sealed class GkeApis : ComponentResource
{
    // Compute is on before Container, which makes the agents of both.
    static readonly string[] Always = ["cloudkms", "cloudresourcemanager", "compute", "container", "iam"];

    /// <summary>Turns the APIs on.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">What the project is to hold.</param>
    /// <param name="options">Options of the component; what it depends on, each API waits for.</param>
    public GkeApis(string name, GkeApisArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeApis", name, options)
    {
        var child = Children.Of(this, options);
        foreach (var api in Of(args.Platform))
            _ = new Service($"{name}-{api}", new() { Project = args.Platform.Cluster.Account!, ServiceName = $"{api}.googleapis.com", DisableOnDestroy = false }, child);
        RegisterOutputs();
    }

    static IEnumerable<string> Of(PlatformSpec platform)
    {
        foreach (var api in Always) yield return api;
        if (platform.Storage.FileSystems.Count > 0) yield return "file";
        if (platform.Storage.Buckets.Count > 0) yield return "storage";
        // Google's page on image streaming: the Container File System API must be on.
        if (platform.Pools.Values.Any(pool => pool.ImageStreaming)) yield return "containerfilesystem";
    }
}
