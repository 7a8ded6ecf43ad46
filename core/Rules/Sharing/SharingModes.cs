using MlPlatform.Core.Rules.Placements;

namespace MlPlatform.Core.Rules.Sharing;

/// <summary>GPUs are shared one way.</summary>
sealed class SharingModes : IRuleOver<PlacedPool>
{
    public string Id => "MLP118";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool's ways of sharing don't exclude each other";

    public string Explanation =>
        "The device plugin shares by time-slicing or by MPS; where both are said it takes MPS and says nothing. MPS is for whole GPUs: NVIDIA's device plugin refuses it with MIG. Time-slicing "
        + "works on top of MIG.";

    public string Mend => "Choose one of the two; time-slicing goes with MIG.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.KindIsKnown && scope.Pool.Sharing.Contradiction is var (one, other))
        {
            var sharing = scope.Sharing();
            yield return this.Found(sharing.Path, $"{sharing.Word(one)} and {sharing.Word(other)} exclude each other.");
        }
    }
}
