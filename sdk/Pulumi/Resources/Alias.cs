namespace Pulumi;

/// <summary>A former identity of a resource, so that a rename is no replacement. What is left out is as it is now.</summary>
public sealed class Alias
{
    string? _urn;
    Input<string>? _name;
    Input<string>? _type;
    Input<string>? _stack;
    Input<string>? _project;
    Resource? _parent;
    Input<string>? _parentUrn;
    bool _noParent;

    public string? Urn
    {
        get => _urn;
        set
        {
            if (_name is not null || _type is not null || _stack is not null || _project is not null) throw Conflict(nameof(Urn));
            ThrowIfParent(_parent is not null || _parentUrn is not null || _noParent, nameof(Urn));
            _urn = value;
        }
    }

    public Input<string>? Name { get => _name; set => _name = WithoutUrn(value, nameof(Name)); }

    public Input<string>? Type { get => _type; set => _type = WithoutUrn(value, nameof(Type)); }

    public Input<string>? Stack { get => _stack; set => _stack = WithoutUrn(value, nameof(Stack)); }

    public Input<string>? Project { get => _project; set => _project = WithoutUrn(value, nameof(Project)); }

    public Resource? Parent
    {
        get => _parent;
        set
        {
            ThrowIfParent(_parentUrn is not null || _noParent, nameof(Parent));
            _parent = WithoutUrn(value, nameof(Parent));
        }
    }

    public Input<string>? ParentUrn
    {
        get => _parentUrn;
        set
        {
            ThrowIfParent(_parent is not null || _noParent, nameof(ParentUrn));
            _parentUrn = WithoutUrn(value, nameof(ParentUrn));
        }
    }

    public bool NoParent
    {
        get => _noParent;
        set
        {
            ThrowIfParent(_parent is not null || _parentUrn is not null, nameof(NoParent));
            _noParent = WithoutUrn(value, nameof(NoParent));
        }
    }

    T WithoutUrn<T>(T value, string member) => _urn is null ? value : throw Conflict(member);

    static void ThrowIfParent(bool conflict, string member)
    {
        if (conflict) throw Conflict(member);
    }

    static ArgumentException Conflict(string member) =>
        new($"Alias should not specify {member} together with what is set already: a URN stands alone, and only one of Parent, ParentUrn and NoParent can be given.", member);
}
