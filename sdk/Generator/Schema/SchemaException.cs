namespace Pulumi.Generator.Schema;

/// <summary>What is wrong in a schema, and where in its text.</summary>
sealed class SchemaException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}
