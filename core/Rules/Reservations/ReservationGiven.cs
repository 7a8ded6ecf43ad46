using System.Text.RegularExpressions;
using MlPlatform.Core.Rules.Clusters;
using MlPlatform.Core.Rules.Placements;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Rules.Reservations;

/// <summary>Machines that were reserved come out of a reservation.</summary>
sealed partial class ReservationGiven : IRuleOver<PlacedPool>
{
    const string OnAws = "the id of a capacity reservation, such as cr-0123456789abcdef0";
    const string OnGoogle = "the name of a reservation, or projects/PROJECT/reservations/NAME where it is shared";
    const string OnAzure = "the resource id of a capacity reservation group: /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/capacityReservationGroups/NAME";

    public string Id => "MLP213";

    public Severity Severity => Severity.Error;

    public bool CanBeLowered => false;

    public string Title => "A pool of reserved machines or of a capacity block names its reservation, and no other pool has one";

    public string Explanation =>
        "Without the reservation's name, machines are bought on demand while the reservation is paid for unused. Spot machines, those of flex-start and those of a queue come out of none: clouds refuse the two together. "
        + $"On AWS it is {OnAws}; on Google Cloud {OnGoogle}; on Azure {OnAzure}.";

    public string Mend => "Name the reservation, or buy the machines another way.";

    public IEnumerable<Finding> Check(PlacedPool scope)
    {
        if (scope.Cloud == CloudProvider.Existing || !scope.Node.Knows(nameof(NodePoolSpec.Capacity), nameof(NodePoolSpec.Reservation)))
            yield break;
        var (spec, at, word) = (scope.Node.Spec, scope.Node.At(nameof(NodePoolSpec.Reservation)), scope.Node.Word(nameof(NodePoolSpec.Reservation)));
        var (capacity, allowed) = (scope.Node.Word($"{spec.Capacity}"), Allowed(scope.Cloud));
        var reserved = spec.Capacity is CapacityType.Reserved or CapacityType.CapacityBlock;
        if (spec.Reservation is not { } reservation)
        {
            if (reserved)
                yield return this.Found(at, $"The {word} is missing; a pool that is bought as {capacity} needs one.", $"Add the {word}: {allowed}.");
        }
        else if (!reserved)
        {
            var reserve = scope.Node.Word($"{CapacityType.Reserved}");
            yield return this.Found(at, $"The pool is bought as {capacity}, and names a {word}.", $"Set {scope.Node.Word(nameof(NodePoolSpec.Capacity))} to {reserve}, or take the {word} out.");
        }
        else if (!Form(scope.Cloud).IsMatch(reservation))
        {
            yield return this.Found(at, $"{Shown.Text(reservation)} is no reservation of {Clouds.Name(scope.Cloud)}; allowed is {allowed}.", $"Give {allowed}.");
        }
    }

    static string Allowed(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => OnGoogle,
        CloudProvider.Azure => OnAzure,
        _ => OnAws,
    };

    static Regex Form(CloudProvider cloud) => cloud switch
    {
        CloudProvider.Gcp => GoogleForm(),
        CloudProvider.Azure => AzureForm(),
        _ => AwsForm(),
    };

    [GeneratedRegex(@"\Acr-[0-9a-f]{3,40}\z")]
    private static partial Regex AwsForm();

    // A block within a reservation is named below it.
    [GeneratedRegex(@"\A(?:projects/[^/\s]+/reservations/)?[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?(?:/reservationBlocks/[-a-z0-9]+(?:/reservationSubBlocks/[-a-z0-9]+)?)?\z")]
    private static partial Regex GoogleForm();

    [GeneratedRegex(@"\A/subscriptions/[^/\s]+/resourceGroups/[^/\s]+/providers/Microsoft\.Compute/capacityReservationGroups/[^/\s]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex AzureForm();
}
