namespace MlPlatform.Infra.Azure.Identity;

/// <summary>
/// The condition of a role assignment by which blobs are read and listed under a prefix only. Reading knows the path, listing the prefix that
/// is asked for (MicrosoftDocs/azure-docs, storage/blobs/storage-auth-abac-attributes.md).
/// </summary>
static class PathCondition
{
    const string Action = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
    const string Blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

    /// <summary>Null where all of a container may be read.</summary>
    public static string? Of(string prefix) => prefix.Length == 0 ? null
        : $$"""((!(ActionMatches{'{{Action}}'} AND NOT SubOperationMatches{'Blob.List'})) OR (@Resource[{{Blobs}}:path] StringLike '{{Quoted(prefix)}}/*'))"""
        + $$""" AND ((!(ActionMatches{'{{Action}}'} AND SubOperationMatches{'Blob.List'})) OR (@Request[{{Blobs}}:prefix] StringStartsWith '{{Quoted(prefix)}}/'))""";

    static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
