namespace MlPlatform.Core.Settings;

/// <summary>"Did you mean": the candidate that a misspelt word is nearest to.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the fewest typing errors (a letter too many, too few, wrong, or two swapped) between it and the word, whatever
    /// the case. Of several alike, the one that begins as the word does (<c>gpu</c> is <c>gpus</c>, not <c>cpu</c>), then the first in
    /// ordinal order. Null where every candidate differs in more than a third of the word.
    /// </summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="candidates">The words that there are, in any order.</param>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);

        var typed = word.ToLowerInvariant();
        var most = Math.Max(1, typed.Length / 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - typed.Length) <= most)
            .Select(candidate => (Word: candidate, Lower: candidate.ToLowerInvariant()))
            .Select(candidate => (candidate.Word, Distance: Distance(typed, candidate.Lower), Prefix: CommonPrefix(typed, candidate.Lower)))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Prefix)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
    }

    static int CommonPrefix(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    // Damerau-Levenshtein in its usual form, optimal string alignment: no letter is edited twice.
    internal static int Distance(string from, string to)
    {
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
            row[column] = column;

        for (var line = 1; line <= from.Length; line++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = line;
            for (var column = 1; column <= to.Length; column++)
            {
                var changed = from[line - 1] == to[column - 1] ? 0 : 1;
                row[column] = Math.Min(Math.Min(last[column] + 1, row[column - 1] + 1), last[column - 1] + changed);
                if (line > 1 && column > 1 && from[line - 1] == to[column - 2] && from[line - 2] == to[column - 1])
                    row[column] = Math.Min(row[column], beforeLast[column - 2] + 1);
            }
        }

        return row[to.Length];
    }
}
