namespace MlPlatform.Core.Specs;

/// <summary>What a vertical autoscaler does with its recommendation, by its own names; <c>Auto</c> is deprecated.</summary>
public enum VerticalScalingMode
{
    /// <summary>Shows it.</summary>
    Off,

    /// <summary>Sets it when a pod is made.</summary>
    Initial,

    /// <summary>Evicts pods to set it.</summary>
    Recreate,

    /// <summary>Resizes pods where they are, and evicts them where that can't be done.</summary>
    InPlaceOrRecreate,
}
