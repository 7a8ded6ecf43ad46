namespace MlPlatform.Core.Rules;

/// <summary>The arguments of a container, read as servers read them: <c>--flag=value</c>, or <c>--flag</c> with its value after it.</summary>
static class ServerArguments
{
    /// <summary>The last of these flags, since it is the one that counts; its value is null where it has none. Null where there is no such flag.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="flags">Names of one flag, with their hyphens.</param>
    public static (string Flag, string? Value, int Index)? Find(IReadOnlyList<string> arguments, params ReadOnlySpan<string> flags)
    {
        for (var index = arguments.Count - 1; index >= 0; index--)
        {
            var argument = arguments[index];
            foreach (var flag in flags)
            {
                if (argument == flag)
                    return (flag, index + 1 < arguments.Count && !arguments[index + 1].StartsWith('-') ? arguments[index + 1] : null, index);
                if (argument.Length > flag.Length && argument[flag.Length] == '=' && argument.StartsWith(flag, StringComparison.Ordinal))
                    return (flag, argument[(flag.Length + 1)..], index);
            }
        }

        return null;
    }

    /// <summary>Every flag with its value, and every word that belongs to none (its flag is empty), with the place of the value.</summary>
    public static IEnumerable<(string Flag, string Value, int Index)> All(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!argument.StartsWith('-'))
                yield return ("", argument, index);
            else if (argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                yield return (argument[..equals], argument[(equals + 1)..], index);
            else if (index + 1 < arguments.Count && !arguments[index + 1].StartsWith('-'))
                yield return (argument, arguments[++index], index);
        }
    }
}
