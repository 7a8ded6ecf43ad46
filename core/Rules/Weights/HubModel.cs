using System.Text.RegularExpressions;

namespace MlPlatform.Core.Rules.Weights;

/// <summary>A model on Hugging Face's hub.</summary>
static partial class HubModel
{
    /// <summary>The <c>organisation/model</c> of a source, or null where it is none on the hub.</summary>
    public static string? Of(string source) => source.StartsWith("hf://", StringComparison.Ordinal) ? source["hf://".Length..].Trim('/') : null;

    /// <summary>
    /// Whether an argument has the form of a model on the hub, <c>organisation/model</c>. A folder beside the server's working directory has it too,
    /// so that it isn't sure.
    /// </summary>
    public static bool MayBe(string argument) =>
        Form().IsMatch(argument) && !argument.EndsWith(".py", StringComparison.Ordinal) && !argument.EndsWith(".sh", StringComparison.Ordinal);

    /// <summary>Whether a revision is one that moves: none at all, a branch, or a change that isn't merged.</summary>
    public static bool Moves(string? revision) =>
        string.IsNullOrWhiteSpace(revision) || MovingPart.IsWord(revision) || revision.StartsWith("refs/", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Form();
}
