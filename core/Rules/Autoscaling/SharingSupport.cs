namespace MlPlatform.Core.Rules.Autoscaling;

/// <summary>What an autoscaler of nodes makes of pools whose GPUs are shared.</summary>
enum SharingSupport
{
    /// <summary>It reckons with what the nodes really offer.</summary>
    Works,

    /// <summary>It takes a share for a whole GPU, and adds more nodes than are needed.</summary>
    Wasteful,

    /// <summary>It never adds a node for them, or takes those that it added for unready.</summary>
    Broken,
}
