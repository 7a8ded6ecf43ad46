using static MlPlatform.Core.Changes.EffectTable;

namespace MlPlatform.Core.Changes;

/// <summary>What replaces objects of Kubernetes, by the list of its provider, and what restarts pods.</summary>
static class KubernetesEffects
{
    const string Provider = "pulumi/pulumi-kubernetes, provider/pkg/provider (forceNewProperties)";
    const string Immutable = "kubernetes/kubernetes, validation of updates; the provider replaces what the API server calls immutable";
    const string Rollout = "kubernetes.io, workloads: a change of the template rolls the pods out";

    const string Deployment = "kubernetes:apps/v1:Deployment";
    const string StatefulSet = "kubernetes:apps/v1:StatefulSet";
    const string DaemonSet = "kubernetes:apps/v1:DaemonSet";
    const string Claim = "kubernetes:core/v1:PersistentVolumeClaim";
    const string Job = "kubernetes:batch/v1:Job";

    const string Selector = "The selector can't be changed: the object is made anew, and its pods with it.";
    const string OtherName = "An object of another name or namespace is another one: the old one is deleted.";

    /// <summary>Of any type of object, where its own entries say nothing.</summary>
    public static readonly IReadOnlyList<ChangeEffect> OfAny = [.. Replaces("kubernetes:*", OtherName, Provider, "metadata.name", "metadata.namespace")];

    public static readonly IReadOnlyList<ChangeEffect> All =
    [
        .. Replaces(Deployment, Selector, Provider, "spec.selector"),
        .. Replaces(DaemonSet, Selector, Provider, "spec.selector"),
        .. Of(Deployment, ChangeConsequence.RestartsPods, "The pods are replaced one after another, as the strategy has it.", Rollout, false, "spec.template"),
        .. Of(DaemonSet, ChangeConsequence.RestartsPods, "The pods are replaced node by node.", Rollout, false, "spec.template"),
        .. Of(StatefulSet, ChangeConsequence.RestartsPods, "The pods are replaced one after another, the last first.", Rollout, false, "spec.template"),
        .. Replaces(StatefulSet, "It can't be changed: the set is made anew, and its pods with it; their volumes stay.", Provider, "spec.selector", "spec.serviceName", "spec.podManagementPolicy", "spec.volumeClaimTemplates", "spec.revisionHistoryLimit"),
        .. Replaces(Job, "A job can't be changed: a running one is deleted with its pods, and starts from the beginning or its last checkpoint.", Provider, "spec.selector", "spec.template", "spec.completions", "spec.parallelism"),
        .. Replaces(Job, "A job can't be changed: a running one is deleted with its pods.", Immutable, "spec.completionMode", "spec.podFailurePolicy", "spec.managedBy", "spec.backoffLimitPerIndex"),
        .. Replaces("kubernetes:core/v1:Service", "The address is another one; who has the old one must look it up again.", Provider, "spec.clusterIP"),
        .. Of("kubernetes:core/v1:Service", ChangeConsequence.MayReplace, "An address that was given can't be taken back: between ClusterIP and headless the Service is made anew.", Immutable, false, "spec.clusterIPs", "spec.ipFamilies"),
        .. Replaces("kubernetes:core/v1:Service", "A load balancer is of one class: it is made anew, with another address.", Immutable, "spec.loadBalancerClass"),
        .. Loses(Claim, "A claim is bound to its volume: a new one is made, empty, once nothing uses the old one.", Provider, "spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName"),
        .. Loses(Claim, "A claim is bound to its volume: a new one is made, empty, once nothing uses the old one.", Immutable, "spec.volumeMode", "spec.dataSource", "spec.dataSourceRef"),
        .. MayFail(Claim, "A volume grows where its class allows it, and never shrinks.", Immutable, "spec.resources"),
        .. Loses("kubernetes:core/v1:PersistentVolume", "The volume behind it is another one.", Provider, "spec.csi", "spec.nfs", "spec.hostPath", "spec.local", "spec.awsElasticBlockStore", "spec.azureDisk", "spec.azureFile", "spec.gcePersistentDisk"),
        .. Replaces("kubernetes:storage.k8s.io/v1:StorageClass", "A class can't be changed: it is made anew, and volumes that are there keep what they have.", Provider, "provisioner", "parameters"),
        .. Replaces("kubernetes:storage.k8s.io/v1:StorageClass", "A class can't be changed: it is made anew, and volumes that are there keep what they have.", Immutable, "reclaimPolicy", "volumeBindingMode"),
        .. MayReplace("kubernetes:core/v1:ConfigMap", "It is replaced unless the provider has ConfigMaps mutable; pods that read it as environment variables see it when they start again.", Provider, "data", "binaryData"),
        .. Replaces("kubernetes:core/v1:ConfigMap", "What is immutable stays so.", Immutable, "immutable"),
        .. Replaces("kubernetes:core/v1:Secret", "A Secret is of one type.", Provider, "type"),
        .. MayReplace("kubernetes:core/v1:Secret", "It is replaced unless the provider has Secrets mutable; pods that read it as environment variables see it when they start again.", Provider, "data", "stringData"),
        .. Replaces("kubernetes:core/v1:ResourceQuota", "The scopes of a quota can't be changed: for seconds nothing is bounded.", Provider, "spec.scopes"),
        .. Replaces("kubernetes:core/v1:Pod", "A pod can't be changed: it is deleted, and another one is made.", Provider, "spec"),
        .. Replaces("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", "A binding is of one role: the right is gone for seconds.", Provider, "roleRef"),
        .. Replaces("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding", "A binding is of one role: the right is gone for seconds.", Provider, "roleRef"),
        .. Replaces("kubernetes:scheduling.k8s.io/v1:PriorityClass", "The value of a class can't be changed: pods that are there keep the old one.", Immutable, "value", "preemptionPolicy"),
        .. MayFail("kubernetes:helm.sh/v3:Release", "A chart of another version is rolled out over the one that is there: what it restarts, the chart says.", Provider, "version", "chart"),
        .. Replaces("kubernetes:helm.sh/v3:Release", "A release of another name or namespace is another one: the old one is taken away with all that it brought.", "from memory", "name", "namespace"),
    ];
}
