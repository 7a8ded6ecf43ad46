using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Quotas;

/// <summary>The defaults of containers hold together.</summary>
sealed class DefaultLimits : IRule<TenantSpec>
{
    public string Id => "MLP044";

    public Severity Severity => Severity.Error;

    public string Title => "A container's default limits are not below its default requests";

    public string Explanation => "The API server refuses a LimitRange whose default request is above its default limit, after the namespace was made.";

    public string Mend => "Raise the limit or lower the request.";

    public IEnumerable<Finding> Check(Node<TenantSpec> node)
    {
        var defaults = node.Part(nameof(TenantSpec.ContainerDefaults), node.Spec.ContainerDefaults);
        var spec = defaults.Spec;
        return [
            .. Check(defaults, nameof(ContainerDefaultsSpec.CpuLimit), spec.CpuLimit, nameof(ContainerDefaultsSpec.Cpu), spec.Cpu),
            .. Check(defaults, nameof(ContainerDefaultsSpec.MemoryLimitGiB), spec.MemoryLimitGiB, nameof(ContainerDefaultsSpec.MemoryGiB), spec.MemoryGiB),
        ];
    }

    IEnumerable<Finding> Check(Node<ContainerDefaultsSpec> defaults, string limitProperty, double limit, string requestProperty, double request)
    {
        if (limit < request && defaults.Knows(limitProperty, requestProperty))
        {
            var (limitWord, requestWord) = (defaults.Word(limitProperty), defaults.Word(requestProperty));
            yield return this.Found(
                defaults.At(limitProperty),
                $"{limitWord} is {Shown.Number(limit)} and {requestWord} is {Shown.Number(request)}; the limit can't be below the request.",
                $"Raise {limitWord} to {Shown.Number(request)} or more, or lower {requestWord}.");
        }
    }
}
