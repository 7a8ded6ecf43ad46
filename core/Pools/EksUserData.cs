using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Pools;

/// <summary>What a node is told when it starts, beside what EKS tells it: EKS merges both, as long as it chooses the image.</summary>
public static class EksUserData
{
    /// <summary>The text; null where there is nothing to tell.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="localDisks">Whether it says how the machine's own disks are used; Karpenter says it itself.</param>
    public static string? Of(NodePool pool, bool localDisks = true)
    {
        ArgumentNullException.ThrowIfNull(pool);
        var nvme = localDisks && pool.Spec.LocalNvme;
        var text = PoolDefaults.Image(CloudProvider.Aws, pool.Spec) == NodeImage.Bottlerocket ? Bottlerocket(pool, nvme) : AmazonLinux(pool.Spec, nvme);
        return text.Length == 0 ? null : text;
    }

    // awslabs/amazon-eks-ami, nodeadm/doc/api.md. EKS adds a part of its own, and so takes several parts only.
    static string AmazonLinux(NodePoolSpec pool, bool nvme)
    {
        if (!nvme && !pool.ImageStreaming) return "";
        var lines = new List<string>
        {
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"//\"",
            "",
            "--//",
            "Content-Type: application/node.eks.aws",
            "",
            "---",
            "apiVersion: node.eks.aws/v1alpha1",
            "kind: NodeConfig",
            "spec:",
        };
        // Images and pods are moved onto the disks, put together to one.
        if (nvme) lines.AddRange(["  instance:", "    localStorage:", "      strategy: RAID0"]);
        if (pool.ImageStreaming) lines.AddRange(["  featureGates:", "    FastImagePull: true"]);
        lines.AddRange(["", "--//--", ""]);
        return string.Join('\n', lines);
    }

    // aws/karpenter-provider-aws, pkg/providers/amifamily/bootstrap; bottlerocket.dev, settings of container-runtime-plugins.
    static string Bottlerocket(NodePool pool, bool nvme)
    {
        var lines = new List<string>();
        if (nvme)
        {
            string[] directories = ["/var/lib/containerd", "/var/lib/kubelet", "/var/log/pods", .. pool.Spec.ImageStreaming ? ["/var/lib/soci-snapshotter"] : Array.Empty<string>()];
            lines.AddRange(
            [
                "[settings.bootstrap-commands.local-nvme]",
                $"commands = [[\"apiclient\", \"ephemeral-storage\", \"init\"], [\"apiclient\", \"ephemeral-storage\", \"bind\", \"--dirs\", {string.Join(", ", directories.Select(Quoted))}]]",
                "essential = true",
                "mode = \"always\"",
            ]);
        }

        if (pool.Spec.ImageStreaming)
            lines.AddRange(["[settings.container-runtime]", "snapshotter = \"soci\"", "[settings.container-runtime-plugins.soci-snapshotter]", "pull-mode = \"parallel-pull-unpack\""]);
        lines.AddRange(Sharing(pool));
        return string.Concat(lines.Select(line => $"{line}\n"));
    }

    // Its own device plugin offers the GPUs, so that it is told how they are shared: bottlerocket.dev, settings of kubelet-device-plugins.
    static IEnumerable<string> Sharing(NodePool pool)
    {
        if (!pool.IsGpu) yield break;
        var (turns, mig) = (pool.Spec.Sharing.TimeSlicing, pool.Partition is { IsUniform: true, Counts: [var only] } ? only.Profile : null);
        if (turns is null && mig is null) yield break;

        yield return "[settings.kubelet-device-plugins.nvidia]";
        if (turns is not null) yield return "device-sharing-strategy = \"time-slicing\"";
        if (mig is not null) yield return "device-partitioning-strategy = \"mig\"";
        if (turns is not null)
        {
            yield return "[settings.kubelet-device-plugins.nvidia.time-slicing]";
            yield return $"replicas = {turns.Replicas}";
            yield return $"rename-by-default = {Said(turns.RenameByDefault)}";
            yield return $"fail-requests-greater-than-one = {Said(turns.FailRequestsGreaterThanOne)}";
        }

        if (mig is not null)
        {
            yield return "[settings.kubelet-device-plugins.nvidia.mig.profile]";
            yield return $"{Quoted(Model(pool))} = {Quoted(mig.Name)}";
        }
    }

    // A100-40GB is a100.40gb there.
    static string Model(NodePool pool) => string.Concat(pool.Gpu!.Name.Replace('-', '.').Select(char.ToLowerInvariant));

    static string Said(bool value) => value ? "true" : "false";

    static string Quoted(string text) => $"\"{text}\"";
}
