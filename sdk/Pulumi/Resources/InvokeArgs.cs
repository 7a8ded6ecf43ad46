namespace Pulumi;

/// <summary>Arguments of a function of a provider.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new EmptyArgs();

    private protected override void ValidateMember(Type memberType, string fullName)
    {
    }

    sealed class EmptyArgs : InvokeArgs;
}
