using System.Text.Json.Serialization;

namespace MlPlatform.Core.Catalogues;

/// <summary>Reads the files; code that is made while compiling, since reflection would cost more than the reading.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(GpuFile))]
[JsonSerializable(typeof(MigFile))]
[JsonSerializable(typeof(CloudFile))]
sealed partial class CatalogueJson : JsonSerializerContext;
