using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output holds once its task has run: the value, what it came from, and whether it is known and secret.</summary>
readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Known(T value, bool isSecret = false) => new(ImmutableHashSet<Resource>.Empty, value, true, isSecret);
}

/// <summary>An output whose type is not known where it is read.</summary>
interface IOutput
{
    /// <summary>Runs to completion when the value (known or not) is there.</summary>
    Task Completion { get; }

    /// <summary>The data; read it only after <see cref="Completion"/> has run.</summary>
    OutputData<object?> Untyped { get; }
}

/// <summary>Where an output's data comes from when somebody asks: few of a resource's outputs are ever read.</summary>
abstract class OutputSource<T>
{
    public abstract Task<OutputData<T>> ReadAsync();
}
