namespace MlPlatform.Core.Catalogues;

/// <summary>The family in the name of a machine type: what its sizes have in common.</summary>
static class MachineFamily
{
    const string AzurePrefix = "Standard_";

    /// <summary><c>g6</c> of <c>g6.2xlarge</c>, <c>n2</c> of <c>n2-standard-8</c>, <c>Standard_Ds_v5</c> of <c>Standard_D4s_v5</c>.</summary>
    public static string Of(string name)
    {
        if (!name.StartsWith(AzurePrefix, StringComparison.Ordinal))
            return name.Split('.') is [var aws, _] ? aws : name.Split('-')[0];
        var digits = name.AsSpan(AzurePrefix.Length).IndexOfAnyInRange('0', '9');
        if (digits < 0)
            return name;
        var start = AzurePrefix.Length + digits;
        var length = name.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? name[..start] : name.Remove(start, length);
    }
}
