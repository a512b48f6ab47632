using System.Text;

namespace TikiSpec.OpenApi.Tests.Parsing;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("a:\n\tb: 1\n", 2, 1, "indent with spaces")]
    [InlineData("a: 1\nb: 2\n# c\nd:\n\te: 1\n", 5, 1, "indent with spaces")]
    [InlineData("a: 1\nb:\n  c:\n\t  d: 1\n", 4, 1, "indent with spaces")]
    [InlineData("a:\n  b: one\n    two\n\t\tthree\n  c: 1\n", 4, 1, "indent with spaces")]
    [InlineData("a:\n  b: |\n    two\n\t\tthree\n  c: 1\n", 4, 1, "indent with spaces")]
    [InlineData("a: [1, 2\nb: 3\n", 1, 5, "brackets")]
    [InlineData("a: [1 2\n", 2, 1, "add it")]
    [InlineData("a: b: c\n", 1, 5, "put the text into quotes")]
    [InlineData("a: b\n  c: d\n", 2, 4, "indent the line as its neighbours")]
    [InlineData("a: 'open\nb: 1\n", 1, 4, "close the quotes")]
    [InlineData("a: \"open\nb: 1\n", 1, 4, "close the quotes")]
    [InlineData("a: @x\n", 1, 4, "put the text into quotes")]
    [InlineData("a: \"\\q\"\n", 1, 4, "write the backslash twice")]
    [InlineData("a: 'it's'\n", 1, 8, "into quotes as a whole")]
    [InlineData("a: - b\n", 1, 4, "on a line of its own")]
    [InlineData("a:\n  b: 1\n c: 2\n", 3, 2, "in the column of the mapping's keys")]
    [InlineData("a: 1\n- b\n", 2, 1, "in the column of the mapping's keys")]
    [InlineData("%YAML 1.2\na: 1\n", 2, 2, "---")]
    [InlineData("a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", 2, 1, "remove the markers")]
    [InlineData("}", 1, 1, "check the brackets")]
    [InlineData("a: \0\n", 1, 4, "zero byte")]
    public void A_malformed_text_is_a_problem_at_its_place_that_says_what_to_do(string text, int line, int column, string advice)
    {
        var problem = NodeText.OnlyProblem(text);

        Assert.Equal(("TIKI1001", line, column), (problem.Id, problem.Location.Line, problem.Location.Column));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_a_problem(string text) => Assert.Equal("TIKI1002", NodeText.OnlyProblem(text).Id);

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 3)]
    [InlineData("{\"a\": 1,\n\"a\": 2}", 2)]
    public void A_key_that_stands_twice_is_told_at_the_second_and_the_first_counts(string text, int line)
    {
        var document = NodeText.Parse(text);

        var problem = Assert.Single(document.Problems);
        Assert.Equal(("TIKI1003", line), (problem.Id, problem.Location.Line));
        Assert.Contains("line 1", problem.Message, StringComparison.Ordinal);
        Assert.Equal("1", ((SpecScalar)document.Find("/a")!).Text);
    }

    [Fact]
    public void A_key_that_stands_twice_is_found_among_many()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"k{i}: 1\n")) + "k3: 2\nk40: 2\n";

        Assert.Equal([51, 52], NodeText.Parse(text).Problems.Select(problem => problem.Location.Line));
    }

    [Theory]
    [InlineData("a: *nope\n", "TIKI1006")]
    [InlineData("a: &x [*x]\n", "TIKI1006")]
    [InlineData("? [a]\n: b\n", "TIKI1007")]
    [InlineData("a:\n  <<: 1\n", "TIKI1008")]
    [InlineData("a: 1\n---\nb: 2\n", "TIKI1009")]
    public void What_we_do_not_take_is_told(string text, string id) => Assert.Equal(id, NodeText.OnlyProblem(text).Id);

    [Theory]
    [InlineData("[", "")]
    [InlineData("{\"a\":", "")]
    [InlineData("- ", "x")]
    [InlineData("{a: ", "")]
    public void Deep_nesting_is_a_problem(string opening, string rest)
    {
        var text = new StringBuilder().Insert(0, opening, 100_000).Append(rest).ToString();

        Assert.Equal("TIKI1004", NodeText.OnlyProblem(text).Id);
    }

    [Theory]
    [InlineData("{\"openapi\": \"3.0.0\"}")]
    [InlineData("openapi: 3.0.0")]
    public void A_text_of_too_many_characters_is_told_and_not_read(string start)
    {
        var problem = NodeText.OnlyProblem(start + new string('\n', NodeLimits.Characters));

        Assert.Equal(("TIKI1023", 1), (problem.Id, problem.Location.Line));
    }

    [Theory]
    [InlineData("[", "1,", "1]")]
    [InlineData("{\"a\": [", "{},", "{}]}")]
    [InlineData("", "- a\n", "- b\n")]
    public void A_text_of_too_many_values_is_told(string start, string value, string end)
    {
        var text = new StringBuilder(start).Insert(start.Length, value, NodeLimits.ExpandedNodes).Append(end).ToString();

        Assert.Equal("TIKI1023", NodeText.OnlyProblem(text).Id);
    }

    [Fact]
    public void An_expansion_bomb_is_a_problem()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            text.Append(FormattableString.Invariant($"a{i}: &a{i} [")).AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 9)).Append("]\n");
        }

        Assert.Equal("TIKI1005", NodeText.OnlyProblem(text.ToString()).Id);
    }

    [Fact]
    public void Depth_by_aliases_is_bounded_as_well()
    {
        var text = new StringBuilder("a0: &a0 x\n");
        for (var i = 1; i < 300; i++)
        {
            text.Append(FormattableString.Invariant($"a{i}: &a{i} [*a{i - 1}]\n"));
        }

        Assert.Equal("TIKI1004", NodeText.OnlyProblem(text.ToString()).Id);
    }

    [Fact]
    public void Random_characters_are_never_an_exception()
    {
        const string Alphabet = "ab:{}[],\"'\\&*!|>%@`#-? \t\n\r~<\u00e9\ud83d\ude00\u2028\u0085\0";
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]).ToArray());
            var document = NodeText.Parse(text);
            Assert.True(document.Root is not null || document.Problems.Count > 0, text);
        }
    }
}
