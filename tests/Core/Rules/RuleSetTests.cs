using MlPlatform.Core.Rules;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void Ids_are_a_contract()
    {
        // An id is never given to another rule, and never taken away: users name it in their settings, their reviews and their searches.
        string[] golden =
        [
            "MLP001 Error Every key of the settings is known",
            "MLP002 Error Every value has the type of its key",
            "MLP003 Error Every required key is there",
            "MLP004 Error No value is empty where one is needed",
            "MLP005 Error The settings are well-formed",
            "MLP006 Error Every number is within its range",
            "MLP007 Error Every text has the form that it must have",
            "MLP008 Error No key stands twice in one object",
            "MLP009 Error Every choice is one that there is",
            "MLP010 Error A tenant's name is a DNS label",
            "MLP011 Error A model's name can name a Service",
            "MLP012 Warning A model's name leaves room for the names of its pods",
            "MLP013 Error A tenant's namespace is a DNS label",
            "MLP014 Error A tenant doesn't live in a namespace of the cluster",
            "MLP015 Error No two tenants have the same namespace",
            "MLP016 Error Namespaces that may call a model are names",
            "MLP017 Error A model isn't named as an object that its namespace has already",
            "MLP018 Error No two models have the same name once their tenants' is put before it",
            "MLP019 Error A job's name can name a Job, its pods and where there are several their Service",
            "MLP020 Error An image is a well-formed reference",
            "MLP021 Error An image's tag never moves",
            "MLP022 Error The path of a model never moves",
            "MLP023 Error Weights from a hub have a revision that never moves",
            "MLP024 Warning A server that loads a model from a hub is told which revision",
            "MLP030 Error A model's minimum of replicas is not above its maximum",
            "MLP031 Error A replica drains within its grace period",
            "MLP032 Error A disruption budget lets a drain take a replica at the minimum of replicas",
            "MLP033 Error A readiness probe keeps requests away from a replica whose model isn't loaded",
            "MLP034 Error The liveness probe doesn't begin to fail before the model is loaded",
            "MLP035 Error One path for health and readiness goes with a startup probe, and with a liveness probe three times as patient as readiness",
            "MLP036 Error The startup budget is longer than the weights take to load at the speed that is declared",
            "MLP037 Warning The startup budget is longer than the weights take to load at the usual speed",
            "MLP038 Error A disruption budget says how many replicas stay or how many may go, not both",
            "MLP039 Error A disruption budget lets at least one replica go",
            "MLP040 Error A model's maximum fits its tenant's quota, with one replica more for a rollout",
            "MLP041 Error The minimums of a tenant's models fit its quota together, with one replica more for a rollout",
            "MLP042 Warning The maximums of a tenant's models fit its quota together",
            "MLP043 Error A quota's limits are not below its requests",
            "MLP044 Error A container's default limits are not below its default requests",
            "MLP045 Error All pods of a job fit its tenant's quota at once",
            "MLP046 Warning Every chart that the platform installs is tested with the next Kubernetes version before the cluster has to go there",
            "MLP050 Error A key of a model's configuration can name an environment variable",
            "MLP051 Error No secret stands in a model's configuration, arguments or source of weights",
            "MLP052 Error A public load balancer takes requests from named ranges of addresses, never from the whole internet",
            "MLP053 Error The ranges that a load balancer takes requests from are ranges of addresses",
            "MLP054 Error Ranges of addresses stand only where a load balancer reads them",
            "MLP055 Error Every secret that the settings name is in the configuration",
            "MLP056 Error A rule that a stack lowers to a warning is one that can be lowered, and has a reason",
            "MLP057 Warning No model in production is reached by a port of every node",
            "MLP060 Error The name of a cluster is one that its cloud takes",
            "MLP061 Error A cluster that is made is in a region that there is",
            "MLP062 Error A cluster has zones of its region, each once, and on AWS two or three",
            "MLP063 Error No setting stands there that this kind of cluster never reads",
            "MLP064 Error Administrators of a cluster are principals of its cloud, each once; on AWS there is one at least",
            "MLP065 Error The control plane is open to named ranges of public addresses, never to the internet",
            "MLP066 Error A network has a private range of IPv4 addresses that can be shared among zones",
            "MLP067 Error A cluster has a Kubernetes version that its cloud runs",
            "MLP068 Error The names of a cluster on AWS and of its pools leave room for what is appended to them",
            "MLP069 Warning A cluster's Kubernetes version is in standard support for 60 days and more",
            "MLP070 Error A pool's name is a DNS label, and one that its cloud takes",
            "MLP071 Error Every machine type of a pool is known",
            "MLP072 Error The machine types of a pool have the same GPUs and the same architecture, and each stands once",
            "MLP073 Error A pool's minimum of nodes is not above its maximum",
            "MLP074 Error Only a pool with GPUs shares them",
            "MLP075 Error A cluster that is made has a pool without GPUs or taints that always has a node",
            "MLP076 Warning The pools without GPUs always have two nodes or more",
            "MLP077 Warning A spot pool has several machine types, where its cloud takes several",
            "MLP078 Error Every machine type of a pool runs the node image that the stack gives it",
            "MLP079 Error Labels of nodes are well-formed, and none is the platform's or the cluster's own",
            "MLP080 Error The pools of a model are there, and are of one kind of GPU",
            "MLP081 Error A replica fits on an empty node of one of its pools",
            "MLP082 Warning A replica fits on every kind of node that its pool may add, with room for what only a running node shows",
            "MLP083 Error A model's maximum fits its pools, with one replica more for a rollout",
            "MLP084 Error The minimums of all models fit their pools together, with one replica more for a rollout",
            "MLP085 Warning The maximums of all models fit their pools together",
            "MLP086 Error A pod asks for one share of a shared GPU at most",
            "MLP087 Warning A tenant's quota of GPUs is not above what all pools offer",
            "MLP088 Error All pods of a job fit its pools at once, beside the minimums of the models there",
            "MLP089 Error A pool keeps no more nodes free than it may have",
            "MLP090 Error The tenant of a model stack is one of its platform",
            "MLP091 Error A model stack has a name that no model of its tenant on the platform has",
            "MLP100 Error The maximums of the pools fit the account's quotas",
            "MLP101 Error A machine type of the stack's own catalogue has its vCPUs, its memory, and with GPUs their model and number",
            "MLP102 Error A pool on Google Cloud or Azure has one machine type",
            "MLP103 Error A cluster's Kubernetes version is in support, extended support included",
            "MLP104 Warning Every quota of the account that is named is one that a pool needs",
            "MLP105 Warning The maximums of the pools fit the account's quotas with whichever machine types the cloud gives",
            "MLP110 Error A MIG layout is one that the pool's GPUs can hold",
            "MLP111 Error GPUs that are cut into slices are of a model that can be",
            "MLP112 Error Where all slices are offered as nvidia.com/gpu, all of them are alike",
            "MLP113 Error The MIG profile of a model is offered by its pools, and chosen where they have several",
            "MLP114 Warning A pod asks for one slice, since slices don't work together",
            "MLP115 Error A tenant that others can't trust shares no time-sliced or MPS GPU with them",
            "MLP116 Error Where there are several tenants, nothing tolerates the taint of GPU nodes without asking for a GPU",
            "MLP117 Error Where there are several tenants, no workload sets NVIDIA_VISIBLE_DEVICES",
            "MLP118 Error A pool's ways of sharing don't exclude each other",
            "MLP119 Error All pools that are cut have the same MIG strategy",
            "MLP120 Error The autoscaler of nodes knows the slices or shares of a pool by their names",
            "MLP121 Error The autoscaler of nodes is one that the cloud has",
            "MLP122 Warning The autoscaler of nodes counts the slices or shares of a GPU, not GPUs",
            "MLP123 Error Every expander priority matches a pool, and every pool that scales is matched by one",
            "MLP124 Error No setting of an autoscaler stands there that the one of the platform never reads",
            "MLP125 Error The NVIDIA driver of a pool is installed by one who can, and by no second",
            "MLP126 Error A pool's node image is one of its cloud's",
            "MLP127 Warning A spot pool is in two zones or more",
            "MLP128 Warning A pod on the spot market ends within the notice that it gets",
            "MLP129 Warning A model in production that may not be gone has a pool that is bought on demand or reserved",
            "MLP130 Error Replicas that run on demand have a pool that is bought on demand or reserved",
            "MLP131 Warning A model that is always there serves its burst until further replicas do",
            "MLP132 Warning A model in production that may not be gone has two replicas or more",
            "MLP133 Error A volume that one node may use belongs to a model of one replica, without a surge",
            "MLP134 Error A volume that one node may use belongs to a job of one pod",
            "MLP135 Error A volume's storage class can give its access mode",
            "MLP136 Warning A volume's storage class is one of the cloud's or of the platform's settings",
            "MLP137 Warning Every chart that the platform installs is tested with the cluster's Kubernetes version",
            "MLP138 Error A gateway on the internet asks its callers who they are and bounds what each may send",
            "MLP139 Error Somebody hears of the alerts of a platform in production",
            "MLP140 Error Tenants of which a receiver of alerts hears are there",
            "MLP141 Error The name of a model that KEDA scales leaves room for what KEDA puts before it",
            "MLP142 Warning No pod can start on a new node before its GPUs are cut into slices",
            "MLP143 Error A job on the spot market writes checkpoints",
            "MLP144 Error A job on the spot market is never restarted in place",
            "MLP145 Error A job's volume for checkpoints is one of its volumes",
            "MLP146 Error No two volumes of a workload have the same path",
            "MLP147 Error Weights that are kept in memory are below the pod's memory limit",
            "MLP148 Error The zones of a pool are zones of its cluster, each once",
            "MLP149 Warning A node's disk holds the image, weights and logs of all pods that fit on the node",
            "MLP150 Error A job isn't named as a model of its tenant, or as an object that the namespace has already",
            "MLP151 Warning A disruption budget keeps half of the replicas at the minimum",
            "MLP152 Warning A rollout of a single replica starts the new one before it stops the old",
            "MLP153 Warning The grace period holds the draining and the time that the server is told to wait for its requests",
            "MLP154 Error A pod's limits are not below its requests",
            "MLP155 Error A pod's memory limit is above what it was seen to hold at most",
            "MLP156 Warning A pod asks for the memory that it holds at rest",
            "MLP157 Warning A pod with GPUs has limits equal to its requests",
            "MLP158 Error An autoscaler's memory target is above what a replica holds at rest",
            "MLP159 Error A query of a model on slices of a GPU reads series that slices have",
            "MLP160 Error Autoscaling on CPU or memory has a metrics-server",
            "MLP161 Error Autoscaling on requests, GPUs or queries has Prometheus, and an adapter that brings its metrics",
            "MLP162 Error A model scales on what its server and its GPUs emit",
            "MLP163 Error A model on shares of a GPU scales on GPU utilisation only where the exporter tells whose it is",
            "MLP164 Warning A server of language models scales on its requests, not on GPU utilisation",
            "MLP165 Error An autoscaler's target is of the type that works for its metric",
            "MLP166 Error A metric that is a query has a text, and no other has one",
            "MLP167 Error A query whose value is an average, a quantile or a percentage isn't divided by the replicas",
            "MLP168 Warning A query that a model scales on names whose series it reads",
            "MLP169 Warning A query reads series that an exporter emits",
            "MLP170 Warning A model scales on each metric once",
            "MLP171 Error A target in percent is one that can be passed",
            "MLP172 Error No resource is scaled vertically and horizontally at once",
            "MLP173 Warning Vertical autoscaling doesn't restart pods with GPUs",
            "MLP174 Error Vertical autoscaling sizes CPU, memory or both",
            "MLP175 Error What a pod holds in GPU memory fits its GPUs, slices or shares",
            "MLP176 Warning As many pods as share a time-sliced GPU fit in its memory",
            "MLP178 Error The CUDA version of an image knows the GPU that it runs on",
            "MLP179 Warning The CUDA version in an image's tag knows the GPU that it runs on",
            "MLP180 Error The driver of a pool is new enough for the CUDA version of an image",
            "MLP181 Warning The driver of a pool is new enough for the CUDA version in an image's tag",
            "MLP182 Error A job writes a checkpoint before its time is up",
            "MLP184 Error A job's network is one that its cloud, its machines and its pools have",
            "MLP185 Error A model's quietest load is not above its normal one, and that not above its peak",
            "MLP186 Error A model's maximum of replicas serves its peak at full load",
            "MLP190 Warning The pools hold the replicas that a model's declared load needs",
            "MLP191 Warning A model's maximum of replicas has the headroom that its load is planned with, and survives a zone",
            "MLP192 Warning The peak of a model is served while one zone is gone",
            "MLP193 Warning Less than a third of a pool's GPUs is stranded",
            "MLP200 Error A cluster that is made names the account that it is made in",
            "MLP201 Error A cluster that is made has a way in to its control plane",
            "MLP202 Error The private ranges that reach the control plane are private, and none is that of pods or Services",
            "MLP203 Error Pods on Google Cloud and Azure have a private range of IPv4 addresses",
            "MLP204 Error Services have a private range of IPv4 addresses",
            "MLP205 Error The ranges of a cluster's network, pods and Services don't overlap",
            "MLP206 Error No range of a cluster on Azure lies in 172.30.0.0/16 or 172.31.0.0/16",
            "MLP207 Error The ranges of a cluster have addresses for all nodes that are always there, and for each pool at its maximum",
            "MLP208 Warning The ranges of a cluster have addresses for all pools at their maximums, and a node more of each while it is upgraded",
            "MLP209 Error A network that is there already, and its subnets, are named as the cloud names them",
            "MLP210 Warning A weekly maintenance window on Google Cloud is open for 12 hours or more",
            "MLP211 Error Freezes are of real days, the first before the last, and leave GKE its time",
            "MLP213 Error A pool of reserved machines or of a capacity block names its reservation, and no other pool has one",
            "MLP214 Error The machines of a pool are bought in a way that the cloud has",
            "MLP215 Error A pool of reserved machines on AWS or Google Cloud is in one zone, that of its reservation",
            "MLP216 Error A flex-start or queued pool has no nodes that are always there",
            "MLP217 Warning A job on nodes that are taken away after some hours is over before, or writes checkpoints",
            "MLP218 Error No setting of a pool stands there that nothing reads",
            "MLP219 Error Nodes on Google Cloud that stream images run Container-Optimized OS",
            "MLP220 Error Logs are kept for as many days as the cloud takes",
            "MLP221 Error A pool for what the cluster itself needs has no GPUs, and machines that stay",
            "MLP222 Error A cluster on Azure has a pool for what the cluster itself needs, with a node at least",
            "MLP223 Warning The pools on Azure for what the cluster itself needs always have two nodes or more",
            "MLP224 Error A pool's network is one that its cloud and its machines have, in one zone",
            "MLP225 Error A pool whose images are on the machines' own NVMe disks has machines that bring some",
            "MLP226 Error Tags have the form that the cloud takes, and none is the platform's or the cloud's own",
            "MLP227 Warning Under Karpenter, a pool that always has a node has as many as its maximum",
            "MLP228 Error File systems have names and sizes that the cloud takes",
            "MLP229 Error Every bucket has a name that its cloud takes, and each another one",
            "MLP230 Warning Weights come from a bucket of the cluster's own cloud, on Azure from one that the stack makes",
            "MLP231 Error File systems, buckets and tags stand only where the stack makes the cluster",
            "MLP232 Error A cache of images is a host without a scheme, and its paths are by the registries whose images it keeps",
            "MLP233 Error Flex-start nodes with a network of their own are of machines that can be placed together",
            "MLP234 Warning A pool of a capacity block may be empty",
            "MLP240 Error On the nodes of all GPU pools the same is left to the GPU Operator",
            "MLP241 Error The pods of every chart and add-on fit the pools without GPUs or taints",
            "MLP242 Error A pool of Bottlerocket shares its GPUs as its own device plugin can",
            "MLP243 Error A pool's network is one that nodes get without more",
            "MLP244 Error A pool of reserved machines on AWS has one machine type, that of its reservation",
            "MLP250 Error What a model promises can be measured by what its server tells",
            "MLP251 Error Where a model has an objective, Prometheus is there to watch it",
            "MLP252 Error No tenant lives in the namespace of Prometheus",
            "MLP253 Error A receiver's name can be a key of a Secret",
            "MLP265 Error A storage class with parameters or retention names the driver that makes its volumes",
            "MLP266 Error No storage class is made by the name of one that the cloud brings",
        ];
        Assert.Equal(golden, RuleSet.All.Select(rule => $"{rule.Id} {rule.Severity} {rule.Title}"));
    }

    [Fact]
    public void Every_rule_explains_itself_and_says_what_to_change() =>
        Assert.All(RuleSet.All, rule =>
        {
            Assert.EndsWith(".", rule.Explanation, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Mend, StringComparison.Ordinal);
            Assert.NotEqual('.', rule.Title[^1]);
        });

    [Fact]
    public void Every_rule_is_in_the_set() =>
        Assert.Equal(
            typeof(RuleSet).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)) && IsOfRules(type)).Select(type => type.Name).Order(),
            RuleSet.All.Select(rule => rule.GetType()).Where(IsOfRules).Select(type => type.Name).Order());

    static bool IsOfRules(Type type) => type.Namespace!.StartsWith("MlPlatform.Core.Rules", StringComparison.Ordinal);

    [Fact]
    public void Constraints_hold_for_specs_made_in_CSharp() =>
        Assert.Equal(
            [
                "MLP006 TenantSpec \"fraud\": ContainerDefaults.Cpu",
                "MLP007 TenantSpec \"fraud\": Models[\"scorer\"].HealthPath",
                "MLP006 TenantSpec \"fraud\": Models[\"scorer\"].MemoryGiB",
                "MLP006 TenantSpec \"fraud\": Quota.Pods",
            ],
            Found.In(Sound.Tenant(("scorer", Sound.Model with { HealthPath = "health", MemoryGiB = double.NaN })) with
            {
                ContainerDefaults = new() { Cpu = double.PositiveInfinity },
                Quota = Sound.Quota with { Pods = 0 },
            }));

    [Fact]
    public void Nulls_in_specs_made_in_CSharp_are_told_by_place() =>
        Assert.Equal(
            [
                "MLP004 TenantSpec \"fraud\": ContainerDefaults",
                "MLP004 TenantSpec \"fraud\": Models[\"nothing\"]",
                "MLP004 TenantSpec \"fraud\": Models[\"scorer\"].AllowedNamespaces[0]",
                "MLP004 TenantSpec \"fraud\": Models[\"scorer\"].Config[\"A\"]",
                "MLP004 TenantSpec \"fraud\": Models[\"scorer\"].Image",
                "MLP004 TenantSpec \"fraud\": Quota",
            ],
            Found.In(new TenantSpec
            {
                Quota = null!,
                ContainerDefaults = null!,
                Models = new Dictionary<string, ModelSpec>
                {
                    ["nothing"] = null!,
                    ["scorer"] = Sound.Model with { Image = null!, AllowedNamespaces = [null!], Config = new Dictionary<string, string> { ["A"] = null! } },
                },
            }));

    [Fact]
    public void The_order_of_findings_does_not_hang_on_the_order_of_the_spec()
    {
        var broken = Sound.Model with { Image = "fraud" };
        Assert.Equal(
            Findings.Text(RuleSet.Check("fraud", Sound.Tenant(("a", broken), ("b", broken)))),
            Findings.Text(RuleSet.Check("fraud", Sound.Tenant(("b", broken), ("a", broken)))));
    }

    [Fact]
    public void A_platform_made_in_CSharp_is_told_by_property() =>
        Assert.Equal(
            ["MLP021 PlatformSpec \"ml\": Tenants[\"fraud\"].Models[\"scorer\"].Image"],
            Found.Lines(RuleSet.Check("ml", Sound.Platform(("fraud", Sound.Tenant(("scorer", Sound.Model with { Image = "fraud" })))))));
}
