namespace MlPlatform.Core.Changes;

/// <summary>What a change of a resource's property does beyond an update in place.</summary>
public enum ChangeConsequence
{
    /// <summary>The provider plans a replacement: a new one is made, and the old one deleted.</summary>
    Replaces,

    /// <summary>It hangs on the values, or on the provider's version, whether a replacement is planned: the preview of a deployment tells.</summary>
    MayReplace,

    /// <summary>The provider plans an update, and the service refuses it: the property can't be changed once the resource is there. Only a replacement that is asked for by name helps (<c>replaceOnChanges</c>).</summary>
    Refused,

    /// <summary>The provider plans an update, which the service takes only under a condition that the plan can't tell.</summary>
    MayFail,

    /// <summary>Nodes are replaced one after another, and what runs on them moves.</summary>
    DrainsNodes,

    /// <summary>Pods are replaced one after another.</summary>
    RestartsPods,
}
