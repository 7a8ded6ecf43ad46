using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MlPlatform.Preview.Projects.Yaml;

/// <summary>
/// Reads a file into nodes. Its own tree and not YamlDotNet's, which stops at the first key that stands twice and says only one of the two
/// places.
/// </summary>
sealed class YamlDocument
{
    readonly string file;
    readonly List<Problem> problems;
    readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    readonly Parser parser;

    YamlDocument(string file, string text, List<Problem> problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The document's root; <c>null</c> where the file holds none, or isn't YAML, which is added to the problems.</summary>
    public static YamlNode? Read(string file, string text, List<Problem> problems)
    {
        var document = new YamlDocument(file, text, problems);
        try
        {
            return document.ReadRoot();
        }
        catch (YamlException broken)
        {
            var (line, column) = broken.Message.Contains(" tab ", StringComparison.Ordinal) && FirstTab(text) is { } tab ? tab : Place(broken.Start);
            problems.Add(new Problem(file, line, column, "", $"not YAML: {Sentence(broken.Message)}"));
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet throws where a flow collection is left open.
            var (line, column) = Place(document.parser.Current?.End ?? Mark.Empty);
            problems.Add(new Problem(file, line, column, "", "not YAML: a bracket, brace or quote near here is never closed."));
        }

        return null;
    }

    YamlNode? ReadRoot()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = ReadNode("");
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
        {
            var (line, column) = Place(parser.Current!.Start);
            problems.Add(new Problem(file, line, column, "", "a second document starts here; only one is read. Take the '---' out."));
        }

        return root;
    }

    YamlNode ReadNode(string path)
    {
        var start = parser.Current is null && !parser.MoveNext() ? Mark.Empty : parser.Current!.Start;
        var (line, column) = Place(start);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            if (anchors.TryGetValue(alias.Value.Value, out var known))
                return known;
            problems.Add(new Problem(file, line, column, path, $"*{alias.Value} refers to no anchor that is complete here. Write the value out."));
            return new YamlText("", Plain: true, line, column);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
            return Anchored(scalar.Anchor, new YamlText(scalar.Value, IsPlain(scalar), line, column));
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return Anchored(sequence.Anchor, ReadList(path, line, column));
        return Anchored(parser.Consume<MappingStart>().Anchor, ReadMap(path, line, column));
    }

    YamlList ReadList(string path, int line, int column)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode($"{path}[{items.Count}]"));
        return new YamlList(items, line, column);
    }

    YamlMap ReadMap(string path, int line, int column)
    {
        var entries = new List<KeyValuePair<YamlText, YamlNode>>();
        var seen = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(path) is not YamlText key)
            {
                var (keyLine, keyColumn) = Place(parser.Current!.Start);
                problems.Add(new Problem(file, keyLine, keyColumn, path, "a key is a list or a mapping; only texts can be keys."));
                ReadNode(path);
                continue;
            }

            var keyPath = path.Length == 0 ? key.Text : $"{path}.{key.Text}";
            var value = ReadNode(keyPath);
            if (seen.TryGetValue(key.Text, out var first))
            {
                problems.Add(new Problem(file, key.Line, key.Column, keyPath, $"the key stands twice, first on line {first.Line}. Keep one of the two."));
                continue;
            }

            seen.Add(key.Text, key);
            entries.Add(KeyValuePair.Create(key, value));
        }

        return new YamlMap(entries, line, column);
    }

    T Anchored<T>(AnchorName anchor, T node)
        where T : YamlNode
    {
        if (!anchor.IsEmpty)
            anchors[anchor.Value] = node;
        return node;
    }

    // A tag other than !!str leaves a plain scalar what it looks like.
    static bool IsPlain(Scalar scalar) =>
        scalar.Style is ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.Value is not ("tag:yaml.org,2002:str" or "!"));

    static (int Line, int Column) Place(Mark mark) => ((int)mark.Line, (int)mark.Column);

    // For a tab in the indentation YamlDotNet says where the mapping starts.
    static (int Line, int Column)? FirstTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var tab = line.IndexOf('\t');
            if (tab >= 0 && line[..tab].Trim(' ').IsEmpty)
                return (number, tab + 1);
        }

        return null;
    }

    static string Sentence(string message)
    {
        var text = message.TrimEnd('.', ' ');
        return text.Length == 0 ? "it can't be parsed." : char.ToLowerInvariant(text[0]) + text[1..] + ".";
    }
}
