namespace MlPlatform.Core.Rules;

/// <summary>What a rule says about itself, for <c>explain</c> and the documentation.</summary>
public interface IRule
{
    /// <summary>Stable id, never used for another rule.</summary>
    string Id { get; }

    /// <summary>What a finding of this rule does to a deployment.</summary>
    Severity Severity { get; }

    /// <summary>The rule in half a sentence.</summary>
    string Title { get; }

    /// <summary>What goes wrong where it is broken, and why it is known beforehand.</summary>
    string Explanation { get; }

    /// <summary>What to change where it is broken.</summary>
    string Mend { get; }

    /// <summary>Whether a stack may lower it to a warning: not where nothing could be built from what it refuses.</summary>
    bool CanBeLowered => true;
}

/// <summary>A rule over something that was worked out once for all rules of its kind.</summary>
interface IRuleOver<in TScope> : IRule
{
    /// <summary>Every breach of the rule in it.</summary>
    IEnumerable<Finding> Check(TScope scope);
}

/// <summary>A rule over one kind of record; it sees everything below it.</summary>
interface IRule<TSpec> : IRuleOver<Node<TSpec>>;
