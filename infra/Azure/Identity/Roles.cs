namespace MlPlatform.Infra.Azure.Identity;

/// <summary>Roles that Azure brings, by the ids that they have in every subscription (MicrosoftDocs/azure-docs, role-based-access-control/built-in-roles.md).</summary>
static class Roles
{
    public const string ClusterUser = "4abbcc35-e782-43d8-92c5-2d3f1bd2253f";
    public const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public const string KeyVaultCryptoServiceEncryptionUser = "e147488a-f6f5-4113-8e2d-b22465e65bf6";
    public const string KeyVaultCryptoUser = "12338af0-0e69-4776-bea7-57ae8d297424";
    public const string ManagedIdentityOperator = "f1a07417-d97a-45cb-824c-7a7467783830";
    public const string NetworkContributor = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    public const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    public const string StorageBlobDataReader = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";
}
