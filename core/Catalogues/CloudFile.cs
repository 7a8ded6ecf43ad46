using System.Text.Json.Serialization;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Catalogues;

/// <summary>The file of a cloud. Sources are named in its entries and stand in full once.</summary>
sealed record CloudFile
{
    /// <summary>Where editors find what the file may hold.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required IReadOnlyDictionary<string, Cited> Sources { get; init; }

    public required IReadOnlyList<Version> KubernetesVersions { get; init; }

    public required IReadOnlyList<Fee> Charges { get; init; }

    public required IReadOnlyList<Quota> Quotas { get; init; }

    public required IReadOnlyList<Place> Regions { get; init; }

    public required IReadOnlyList<Machine> MachineTypes { get; init; }

    internal sealed record Version
    {
        [JsonPropertyName("version")]
        public required string Name { get; init; }

        public DateOnly? StandardUntil { get; init; }

        public DateOnly? ExtendedUntil { get; init; }

        public required string Source { get; init; }
    }

    internal sealed record Fee
    {
        public required ChargeKind Kind { get; init; }

        public required decimal Usd { get; init; }

        public string? Region { get; init; }

        public string? What { get; init; }

        public required string Source { get; init; }
    }

    internal sealed record Quota
    {
        public required string Family { get; init; }

        public required QuotaUnit Unit { get; init; }

        public required QuotaName OnDemand { get; init; }

        public required QuotaName Spot { get; init; }

        public required string Source { get; init; }
    }

    internal sealed record Place
    {
        public required string Name { get; init; }

        public required IReadOnlyList<string> Zones { get; init; }

        public required string Source { get; init; }
    }

    internal sealed record Machine
    {
        public required string Name { get; init; }

        public string? CloudName { get; init; }

        public string? Gpu { get; init; }

        public int Gpus { get; init; }

        public string? AcceleratorType { get; init; }

        public required int Vcpus { get; init; }

        public required int MemoryGiB { get; init; }

        public int NvmeGB { get; init; }

        public int EfaInterfaces { get; init; }

        public NetworkFabric? Fabric { get; init; }

        public string? FabricName { get; init; }

        public required int MaxPods { get; init; }

        public required CpuArchitecture Architecture { get; init; }

        /// <summary>Family of the quotas; none where the cloud's name of it isn't known.</summary>
        public string? Quota { get; init; }

        public required string Source { get; init; }

        // No default here and in Cited: made code sets what a file leaves out to null.
        public IReadOnlyList<RegionPrice>? Prices { get; init; }

        public string? NotOnEks { get; init; }
    }

    internal sealed record RegionPrice
    {
        public required string Region { get; init; }

        public decimal? OnDemand { get; init; }

        public decimal? Spot { get; init; }

        public required string Source { get; init; }
    }
}
