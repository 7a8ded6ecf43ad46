namespace MlPlatform.Core.Settings;

/// <summary>The kinds of values that settings hold.</summary>
enum ValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>One of a few words, an enum.</summary>
    Choice,

    /// <summary>A nested record.</summary>
    Record,

    /// <summary>A list of values of one kind.</summary>
    List,

    /// <summary>Values of one kind by names that the author chooses.</summary>
    Map,
}
