namespace MlPlatform.Core.Rules;

/// <summary>A record of a spec, with its name and where it stands.</summary>
sealed class Node<TSpec>(string name, TSpec spec, SpecPath path, Gaps gaps, SpecPath? namedAt = null)
{
    /// <summary>Its key in the map that it is in, or the name that its maker gave it.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name stands: with the record, unless it has a place of its own.</summary>
    public SpecPath NamedAt { get; } = namedAt ?? path;

    public TSpec Spec { get; } = spec;

    public SpecPath Path { get; } = path;

    /// <summary>Whether its name can be relied on.</summary>
    public bool KnowsName => !gaps.Has(NamedAt);

    /// <summary>Where one of its properties stands.</summary>
    public SpecPath At(string property) => Path.Property(property);

    /// <summary>The property's name as the author of the spec writes it.</summary>
    public string Word(string property) => Path.Word(property);

    /// <summary>Whether these properties can be relied on; a rule asks before it concludes anything from them.</summary>
    public bool Knows(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (gaps.Has(At(property)))
                return false;
        }

        return true;
    }

    /// <summary>A record that one of the properties holds.</summary>
    public Node<TPart> Part<TPart>(string property, TPart part) => new(property, part, At(property), gaps);

    /// <summary>The records of a map that one of the properties holds, in the order of their names.</summary>
    public IEnumerable<Node<TPart>> Parts<TPart>(string property, IReadOnlyDictionary<string, TPart> parts)
    {
        var at = At(property);
        return parts
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => new Node<TPart>(part.Key, part.Value, at.Key(part.Key), gaps));
    }
}
