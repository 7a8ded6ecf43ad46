using MlPlatform.Components;
using MlPlatform.Core;
using MlPlatform.Core.Specs;
using Pulumi;
using Pulumi.Gcp.Projects;

namespace MlPlatform.Infra.Gcp.Encryption;

/// <summary>A key of the customer's for all that a cluster keeps, and the right of Google's own service agents to use it.</summary>
public sealed class GkeEncryption : ComponentResource
{
    const string EncryptAndDecrypt = "roles/cloudkms.cryptoKeyEncrypterDecrypter";
    const string Container = "container";

    // GoogleCloudPlatform/cloud-foundation-fabric, modules/project/service-agents.yaml
    static readonly (string Api, string Agent)[] Always = [(Container, "container-engine-robot"), ("compute", "compute-system")];
    static readonly (string Api, string Agent) OfBuckets = ("storage", "gs-project-accounts");
    static readonly (string Api, string Agent) OfFileSystems = ("file", "cloud-filer");

    /// <summary>Makes the ring and the key, and the grants on it.</summary>
    /// <param name="name">Name of the component and prefix of its children.</param>
    /// <param name="args">What the key is for.</param>
    /// <param name="options">Options of the component; what it depends on, each of its children waits for.</param>
    public GkeEncryption(string name, GkeEncryptionArgs args, ComponentResourceOptions? options = null)
        : base("mlplatform:gcp:GkeEncryption", name, options)
    {
        var cluster = args.Platform.Cluster;
        var project = cluster.Account!;
        var child = Children.Of(this, options);

        // Without a name of ours, alone of all: Google never deletes a ring or a key, so that a cluster of the same name would find the old one in its way.
        var ring = new KeyRing(name, new() { Location = cluster.Region!, Project = project }, child);
        var key = new CryptoKey(name, new()
        {
            KeyRing = ring.Id,
            Name = cluster.Name,
            Purpose = "ENCRYPT_DECRYPT",
            RotationPeriod = Days(90),
            // What a destroyed stack leaves encrypted, a bucket with objects, can be read for that long once the key is restored.
            DestroyScheduledDuration = Days(30),
            Labels = Children.Map(ResourceTags.Of(args.Platform)),
        }, child);

        // An agent is there once it is asked for; that of Compute comes with Container's API. Its name has the project's number, which the spec doesn't know.
        var agents = Agents(args.Platform).ToList();
        var identities = agents.Where(agent => agent.Api != "compute").ToDictionary(
            agent => agent.Api,
            agent => new ServiceIdentity($"{name}-{agent.Api}", new() { Project = project, Service = $"{agent.Api}.googleapis.com" }, child));
        var number = identities[Container].Email.Apply(email => Told.Of(Number(email), "service agent of Kubernetes Engine"));
        Grants = [.. agents.Select(agent => new CryptoKeyMember(
            $"{name}-{agent.Api}",
            new()
            {
                CryptoKeyId = key.Id,
                Role = EncryptAndDecrypt,
                Member = number.Apply(told => $"serviceAccount:service-{told}@{agent.Agent}.iam.gserviceaccount.com"),
            },
            CustomResourceOptions.Merge(child, new() { DependsOn = { identities.GetValueOrDefault(agent.Api, identities[Container]) } })))];

        KeyId = key.Id;
        RegisterOutputs();
    }

    /// <summary>The key, <c>projects/P/locations/L/keyRings/R/cryptoKeys/K</c>.</summary>
    public Output<string> KeyId { get; }

    /// <summary>What lets Google's services use the key; nothing can be encrypted with it before.</summary>
    public IReadOnlyList<Resource> Grants { get; }

    static IEnumerable<(string Api, string Agent)> Agents(PlatformSpec platform)
    {
        foreach (var agent in Always) yield return agent;
        if (platform.Storage.Buckets.Count > 0) yield return OfBuckets;
        if (platform.Storage.FileSystems.Count > 0) yield return OfFileSystems;
    }

    static string Days(int days) => $"{days * 24 * 60 * 60}s";

    // service-123456789012@container-engine-robot.iam.gserviceaccount.com
    static string? Number(string? email) => email?.Split('@')[0].Split('-') is ["service", var number] ? number : null;
}
