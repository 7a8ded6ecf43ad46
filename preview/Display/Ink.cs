namespace MlPlatform.Preview.Display;

/// <summary>What a piece of text is, for a terminal that has colours.</summary>
enum Ink
{
    Plain,
    Heading,
    Faint,
    Create,
    Read,
    Warning,
    Error,
}
