using MlPlatform.Core.Rules;
using MlPlatform.Core.Settings;
using MlPlatform.Core.Specs;

namespace MlPlatform.Core.Tests.Settings;

public sealed class SettingsReaderTests
{
    static Everything Read(string json)
    {
        var result = SettingsReader.Read<Everything>(json, "all");
        Assert.Equal("", Findings.Text(result.Findings));
        return result.Spec!;
    }

    static Finding Problem(string json) => SettingsReader.Read<Everything>(json, "all").Findings.Single();

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var all = Read("""
            {
              "text": "a", "flag": true, "whole": 4, "number": 2.5, "choice": "darkBlue", "maybe": 8, "note": "b", "path": "/c",
              "nested": { "name": "inner", "count": 2 }, "texts": ["d", "e"], "parts": [{ "name": "first" }, {}],
              "numbers": { "z": 1, "a": 2 }, "partsByName": { "x": { "count": 5 } }
            }
            """);

        Assert.Equal(("a", true, 4, 2.5, DayColour.DarkBlue, 8, "b", "/c"), (all.Text, all.Flag, all.Whole, all.Number, all.Choice, all.Maybe, all.Note, all.Path));
        Assert.Equal(new Everything.Part { Name = "inner", Count = 2 }, all.Nested);
        Assert.Equal(["d", "e"], all.Texts);
        Assert.Equal([new() { Name = "first" }, new()], all.Parts);
        Assert.Equal([KeyValuePair.Create("a", 2), KeyValuePair.Create("z", 1)], all.Numbers);
        Assert.Equal(new() { Count = 5 }, all.PartsByName["x"]);
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var all = Read("""{ "text": "a" }""");
        Assert.Equal(new Everything { Text = "a", Numbers = all.Numbers, PartsByName = all.PartsByName, Secrets = all.Secrets, Texts = all.Texts, Parts = all.Parts }, all);
    }

    [Fact]
    public void Null_takes_away_a_default_where_none_is_allowed() => Assert.Null(Read("""{ "text": "a", "maybe": null }""").Maybe);

    [Theory]
    [InlineData("2.0")]
    [InlineData("2e0")]
    [InlineData("0.2e1")]
    public void A_whole_number_may_be_written_with_a_point(string two) => Assert.Equal(2, Read($$"""{ "text": "a", "whole": {{two}} }""").Whole);

    [Theory]
    [InlineData("whole", "\"2\"", "Given is the text \"2\"; expected is a whole number from 1 to 10.", "Take away the quotes: 2.")]
    [InlineData("whole", "2.5", "Given is the number 2.5; expected is a whole number from 1 to 10.", "Give a whole number from 1 to 10.")]
    [InlineData("whole", "true", "Given is true; expected is a whole number from 1 to 10.", "Give a whole number from 1 to 10.")]
    [InlineData("number", "\"1.5\"", "Given is the text \"1.5\"; expected is a number from 0.5 to 2.5.", "Take away the quotes: 1.5.")]
    [InlineData("number", "\"16Gi\"", "Given is the text \"16Gi\"; expected is a number from 0.5 to 2.5.", "Give a plain number; the key names its unit.")]
    [InlineData("number", "[1]", "Given is a list of 1 item; expected is a number from 0.5 to 2.5.", "Give a number from 0.5 to 2.5.")]
    [InlineData("flag", "\"true\"", "Given is the text \"true\"; expected is true or false.", "Take away the quotes: true.")]
    [InlineData("flag", "\"yes\"", "Given is the text \"yes\"; expected is true or false.", "Give true or false.")]
    [InlineData("flag", "1", "Given is the number 1; expected is true or false.", "Give true or false.")]
    [InlineData("note", "4", "Given is the number 4; expected is a text.", "Put it in quotes: \"4\".")]
    [InlineData("note", "1.3", "Given is the number 1.3; expected is a text.", "Put it in quotes, with its last zero if it had one: \"1.3\".")]
    [InlineData("note", "false", "Given is false; expected is a text.", "Put it in quotes: \"false\".")]
    [InlineData("note", "{}", "Given is an object; expected is a text.", "Give a text.")]
    [InlineData("choice", "1", "Given is the number 1; expected is one of 'red', 'darkBlue'.", "Give one of 'red', 'darkBlue'.")]
    [InlineData("texts", "\"d\"", "Given is the text \"d\"; expected is a list, each item a text.", "Make it a list: each item on a line of its own, with a dash before it.")]
    [InlineData("parts", "{}", "Given is an object; expected is a list, each item an object.", "Give a list, each item an object.")]
    [InlineData("nested", "5", "Given is the number 5; expected is an object.", "Give its keys, indented below it: 'name', 'count'.")]
    [InlineData("nested", "[]", "Given is a list of 0 items; expected is an object.", "Give names with a colon in place of the dashes of a list.")]
    [InlineData("numbers", "[1, 2]", "Given is a list of 2 items; expected is an object of names, each with a whole number.", "Give names with a colon in place of the dashes of a list.")]
    [InlineData("numbers", "1", "Given is the number 1; expected is an object of names, each with a whole number.", "Give an object of names, each with a whole number.")]
    public void A_wrong_type_is_told_with_what_was_given_and_what_to_write(string key, string value, string message, string mend)
    {
        var problem = Problem($$"""{ "text": "a", "{{key}}": {{value}} }""");
        Assert.Equal(("MLP002", $"all.{key}", message, mend), (problem.RuleId, problem.Path, problem.Message, problem.Mend));
    }

    [Theory]
    [InlineData("""{ "text": "a", "texts": ["d", 5] }""", "MLP002", "all.texts[1]")]
    [InlineData("""{ "text": "a", "texts": [null] }""", "MLP004", "all.texts[0]")]
    [InlineData("""{ "text": "a", "parts": [{}, { "count": "1" }] }""", "MLP002", "all.parts[1].count")]
    [InlineData("""{ "text": "a", "numbers": { "x": "1" } }""", "MLP002", "all.numbers.x")]
    [InlineData("""{ "text": "a", "numbers": { "x y": null } }""", "MLP004", "all.numbers[\"x y\"]")]
    [InlineData("""{ "text": "a", "partsByName": { "x": { "naem": "inner" } } }""", "MLP001", "all.partsByName.x.naem")]
    [InlineData("""{ "text": "a", "partsByName": { "x": [] } }""", "MLP002", "all.partsByName.x")]
    [InlineData("""{ "text": "a", "partsByName": { "x": null } }""", "MLP004", "all.partsByName.x")]
    [InlineData("""{ "text": "a", "partsByName": { "x": { "name": "i" } } }""", "MLP007", "all.partsByName.x.name")]
    [InlineData("""{ "text": "a", "parts": [{ "name": "i" }] }""", "MLP007", "all.parts[0].name")]
    [InlineData("""{ "text": "a", "nested": { "name": "" } }""", "MLP007", "all.nested.name")]
    [InlineData("""{ "text": null }""", "MLP004", "all.text")]
    [InlineData("""{ "text": "a", "flag": null }""", "MLP004", "all.flag")]
    [InlineData("""{ "text": "a", "whole": 0 }""", "MLP006", "all.whole")]
    [InlineData("""{ "text": "a", "whole": 11 }""", "MLP006", "all.whole")]
    [InlineData("""{ "text": "a", "whole": 99999999999 }""", "MLP006", "all.whole")]
    [InlineData("""{ "text": "a", "whole": 1e999 }""", "MLP006", "all.whole")]
    [InlineData("""{ "text": "a", "unbounded": 2147483648 }""", "MLP006", "all.unbounded")]
    [InlineData("""{ "text": "a", "number": 0.4999 }""", "MLP006", "all.number")]
    [InlineData("""{ "text": "a", "number": 1e999 }""", "MLP006", "all.number")]
    [InlineData("""{ "text": "a", "path": "c" }""", "MLP007", "all.path")]
    [InlineData("""{ "text": "a", "path": "/c\n/d" }""", "MLP007", "all.path")]
    [InlineData("""{ "text": "a", "text": "b" }""", "MLP008", "all.text")]
    [InlineData("""{ "text": "a", "numbers": { "x": 1, "x": 2 } }""", "MLP008", "all.numbers.x")]
    [InlineData("""{ "text": "a", "choice": "blue" }""", "MLP009", "all.choice")]
    [InlineData("""{}""", "MLP003", "all.text")]
    [InlineData("""[]""", "MLP002", "all")]
    [InlineData("\"text\"", "MLP002", "all")]
    [InlineData("null", "MLP002", "all")]
    [InlineData("{ \"text\": ", "MLP005", "all")]
    [InlineData("{ \"text\": \"a\", }", "MLP005", "all")]
    [InlineData("{ \"text\": \"\\ud800\" }", "MLP005", "all")]
    [InlineData("{ \"te\\udc00xt\": 1 }", "MLP005", "all")]
    [InlineData("", "MLP003", "all")]
    [InlineData(" \n", "MLP003", "all")]
    [InlineData(null, "MLP003", "all")]
    public void Each_kind_of_problem_has_its_id_and_its_place(string? json, string rule, string path)
    {
        var result = SettingsReader.Read<Everything>(json, "all");
        Assert.Equal($"{rule} {path}", $"{result.Findings.Single().RuleId} {result.Findings.Single().Path}");
        Assert.Null(result.Spec);
    }

    [Theory]
    [InlineData("whoel", "Did you mean 'whole'?")]
    [InlineData("Whole", "Did you mean 'whole'?")]
    [InlineData("txt", "Did you mean 'text'?")]
    [InlineData("tolerations", "The keys here are 'text', 'flag', 'whole', 'number', 'unbounded', 'choice', 'maybe', 'note', 'path', 'nested', 'texts', 'parts', 'numbers', 'partsByName', 'apiKey', 'secrets'.")]
    public void An_unknown_key_is_told_with_the_near_one_or_all(string key, string mend) =>
        Assert.Equal(mend, Problem($$"""{ "text": "a", "{{key}}": 1 }""").Mend);

    [Fact]
    public void A_misspelt_key_isnt_missing_as_well()
    {
        var problem = Problem("""{ "txt": "a" }""");
        Assert.Equal(("MLP001", "all.txt", "Did you mean 'text'? It is missing, and has no default."), (problem.RuleId, problem.Path, problem.Mend));
    }

    [Fact]
    public void A_misspelt_key_is_taken_for_one_that_isnt_there_yet() =>
        Assert.Equal("Did you mean 'texts'?", Problem("""{ "text": "a", "textx": ["b"] }""").Mend);

    [Fact]
    public void A_broken_text_is_told_by_place_and_never_quoted()
    {
        var problem = Problem("{\n  \"apiKey\": hunter2\n}");
        Assert.Equal("The text is no well-formed JSON: line 2, byte 13.", problem.Message);
    }

    [Fact]
    public void Half_a_character_is_a_broken_text() =>
        Assert.Equal(
            "The text holds half a character: a \\ud800 to \\udfff without its other half.",
            Problem($$"""{ "text": "{{(char)0xd800}}" }""").Message);

    [Theory]
    [InlineData("""{ "text": "a", "apiKey": { "x": "hunter2" } }""")]
    [InlineData("""{ "text": "a", "apiKey": 72177232 }""")]
    [InlineData("""{ "text": "a", "password": "hunter2" }""")]
    [InlineData("""{ "text": "a", "secrets": { "x": "hunter2" } }""")]
    [InlineData("""{ "text": "a", "numbers": { "token": "hunter2" } }""")]
    [InlineData("""{ "text": "a", "numbers": { "MY_SECRET": "72177232" } }""")]
    public void A_value_under_the_key_of_a_secret_is_never_shown(string json)
    {
        var problem = Problem(json).ToString();
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("72177232", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_and_odd_values_are_shown_on_one_line_and_cut()
    {
        var problem = Problem($$"""{ "text": "a", "whole": "line\n\"two\"\u0007{{new string('x', 100)}}" }""");
        Assert.Equal($"Given is the text \"line\\n\\\"two\\\"\\u0007{new string('x', 41)}...\"; expected is a whole number from 1 to 10.", problem.Message);
    }

    [Fact]
    public void A_type_that_settings_can_not_hold_is_told_to_the_author_of_the_spec()
    {
        var problem = Assert.Throws<NotSupportedException>(() => SettingsReader.Read<WithDate>("{}", "all"));
        Assert.StartsWith("WithDate.Day is a DateOnly, which settings can't hold;", problem.Message, StringComparison.Ordinal);
    }

    public sealed record WithDate
    {
        public DateOnly Day { get; init; }
    }
}
