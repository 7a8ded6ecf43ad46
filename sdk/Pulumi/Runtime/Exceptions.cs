namespace Pulumi;

/// <summary>A mistake of the user's that ends the run: its message stands alone, without a stack trace.</summary>
public class RunException : Exception
{
    public RunException(string message) : base(message)
    {
    }

    public RunException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    internal static RunException IncorrectOutputs(IEnumerable<string> names) =>
        new($"Output(s) '{string.Join(", ", names)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");
}

/// <summary>A mistake that is tied to a resource.</summary>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
