namespace Pulumi;

/// <summary>A union whose types are not known where it is read.</summary>
interface IUnion
{
    object? Value { get; }
}

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    readonly bool _isT1;
    readonly T0 _t0;
    readonly T1 _t1;

    Union(bool isT1, T0 t0, T1 t1) => (_isT1, _t0, _t1) = (isT1, t0, t1);

    public T0 AsT0 => IsT0 ? _t0 : throw new InvalidOperationException($"Cannot return as T0 as result is T1");

    public T1 AsT1 => IsT1 ? _t1 : throw new InvalidOperationException($"Cannot return as T1 as result is T0");

    public bool IsT0 => !_isT1;

    public bool IsT1 => _isT1;

    public object? Value => _isT1 ? _t1 : _t0;

    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default!);

    public static Union<T0, T1> FromT1(T1 input) => new(true, default!, input);

    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_isT1, Value);

    public override string ToString() => Value?.ToString() ?? "";

    public bool Equals(Union<T0, T1> other) => _isT1 == other._isT1 && Equals(Value, other.Value);

    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, value => value);

    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(value => value, mapFunc);

    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        _isT1 ? Union<TResult0, TResult1>.FromT1(mapFunc1(_t1)) : Union<TResult0, TResult1>.FromT0(mapFunc0(_t0));

    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _isT1 ? f1(_t1) : f0(_t0);

    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (_isT1) f1(_t1);
        else f0(_t0);
    }

    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (_t0, _t1);
        return IsT0;
    }

    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (_t1, _t0);
        return IsT1;
    }

    public static implicit operator Union<T0, T1>(T0 value) => FromT0(value);

    public static implicit operator Union<T0, T1>(T1 value) => FromT1(value);

    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);
}
