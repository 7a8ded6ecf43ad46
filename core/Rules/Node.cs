namespace MlPlatform.Core.Rules;

/// <summary>A record of a spec, with its name and where it stands.</summary>
sealed class Node<TSpec>(string name, TSpec spec, SpecPath path, Gaps gaps, Move? move = null)
{
    /// <summary>Its key in the map that it is in, or the name that its maker gave it.</summary>
    public string Name { get; } = name;

    /// <summary>Where that name stands.</summary>
    public SpecPath NamePath { get; init; } = path;

    public TSpec Spec { get; } = spec;

    public SpecPath Path { get; } = path;

    /// <summary>Whether its name can be relied on.</summary>
    public bool KnowsName => !gaps.Has(NamePath);

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

    /// <summary>Whether these properties can be relied on with everything that they hold.</summary>
    public bool KnowsAllOf(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (gaps.Has(At(property)) || gaps.HasBelow(At(property)))
                return false;
        }

        return true;
    }

    /// <summary>Whether a record is known to be, or not to be, in the map that one of the properties holds: one that couldn't be read is neither.</summary>
    public bool KnowsKey(string property, string key) => !gaps.Has(At(property).Key(key));

    /// <summary>Whether the map that one of the properties holds lacks a record that couldn't be read.</summary>
    public bool LacksUnread(string property) => gaps.HasRightBelow(At(property));

    /// <summary>A record that one of the properties holds.</summary>
    public Node<TPart> Part<TPart>(string property, TPart part) => new(property, part, At(property), gaps, move);

    /// <summary>The records of a map that one of the properties holds, in the order of their names.</summary>
    public IEnumerable<Node<TPart>> Parts<TPart>(string property, IReadOnlyDictionary<string, TPart> parts)
    {
        var at = At(property);
        return parts
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => Part(part.Key, part.Value, at.Key(part.Key)));
    }

    /// <summary>The records of a list that one of the properties holds, in its order.</summary>
    public IEnumerable<Node<TPart>> Items<TPart>(string property, IReadOnlyList<TPart> items)
    {
        var at = At(property);
        return items.Select((item, index) => new Node<TPart>(property, item, at.Item(index), gaps, move));
    }

    /// <summary>The same record as a kind of record that it is, too.</summary>
    public Node<TBase> Seen<TBase>(TBase same) => new(Name, same, Path, gaps, move) { NamePath = NamePath };

    /// <summary>Another record, of which the same is known as of this one.</summary>
    public Node<TOther> As<TOther>(string name, TOther other, SpecPath at, Move moved) =>
        moved.From.Equals(at) ? new(name, other, moved.To, gaps, moved) { NamePath = moved.Name } : new(name, other, at, gaps, moved);

    Node<TPart> Part<TPart>(string key, TPart part, SpecPath at) => move is null ? new(key, part, at, gaps) : As(key, part, at, move);
}
