namespace MlPlatform.Core.Specs;

/// <summary>What happens to a job's container that fails, by Kubernetes' names.</summary>
public enum JobRestartPolicy
{
    /// <summary>A new pod takes its place.</summary>
    Never,

    /// <summary>It is started again in the same pod; a pod failure policy can't be combined with it.</summary>
    OnFailure,
}
