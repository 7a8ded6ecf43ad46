namespace MlPlatform.Preview.Display;

/// <summary>Type tokens as Pulumi shows them: a module that only repeats the name is left out (<c>aws:ec2/vpc:Vpc</c> is <c>aws:ec2:Vpc</c>).</summary>
static class TypeName
{
    public static string Short(string type)
    {
        if (type.Split(':') is not [var package, var module, { Length: > 0 } name])
            return type;
        var slash = module.LastIndexOf('/');
        return slash >= 0 && module.AsSpan(slash + 1).SequenceEqual(char.ToLowerInvariant(name[0]) + name[1..])
            ? $"{package}:{module[..slash]}:{name}"
            : type;
    }
}
