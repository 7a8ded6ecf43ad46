namespace MlPlatform.Core.Catalogues;

/// <summary>The file of a cloud. Sources are named in its entries and stand in full once.</summary>
sealed record CloudFile
{
    public required IReadOnlyDictionary<string, Cited> Sources { get; init; }

    /// <summary>Region that all prices are of.</summary>
    public required string PriceRegion { get; init; }

    public required Versions KubernetesVersions { get; init; }

    public required IReadOnlyList<Place> Regions { get; init; }

    public required IReadOnlyList<Machine> MachineTypes { get; init; }

    internal sealed record Cited
    {
        public required string Text { get; init; }

        /// <summary>Day that its figures are of.</summary>
        public DateOnly? Date { get; init; }
    }

    internal sealed record Versions
    {
        public required IReadOnlyList<string> Supported { get; init; }

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

        public string? Gpu { get; init; }

        public int Gpus { get; init; }

        public int GpuMemoryMiB { get; init; }

        public required int Vcpus { get; init; }

        public required int MemoryGiB { get; init; }

        public int NvmeGB { get; init; }

        public int EfaInterfaces { get; init; }

        public required int MaxPods { get; init; }

        public required CpuArchitecture Architecture { get; init; }

        public decimal? UsdPerHour { get; init; }

        public string? PriceSource { get; init; }

        public required string Source { get; init; }

        public string? NotOnEks { get; init; }
    }
}
