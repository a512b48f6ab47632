using TikiSpec.Cli.Formats;

namespace TikiSpec.Cli.Tests.Diff;

public sealed class WrappedLinesTests
{
    private const string Text = "request property `note` (application/json): was added  shop.yaml:12  new-optional-request-property";

    [Fact]
    public void A_line_is_broken_at_blanks_before_the_terminal_ends_and_goes_on_further_in()
    {
        var lines = Written(4, Text, 50).TrimEnd('\n').Split('\n');

        Assert.All(lines, static line => Assert.True(line.Length < 50, line));
        Assert.StartsWith("    request", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), static line => Assert.StartsWith("      ", line, StringComparison.Ordinal));
        Assert.Equal(
            Text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void Colours_take_no_room()
    {
        var colored = Written(0, Text.Replace("`note`", "\u001b[31m`note`\u001b[0m", StringComparison.Ordinal), 50);

        Assert.Equal(
            Written(0, Text, 50),
            colored.Replace("\u001b[31m", "", StringComparison.Ordinal).Replace("\u001b[0m", "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData(10)]
    [InlineData(500)]
    public void A_line_stays_whole_without_a_terminal_and_where_there_is_no_room_or_room_enough(int? width) =>
        Assert.Equal("  " + Text + "\n", Written(2, Text, width));

    private static string Written(int indent, string text, int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new WrappedLines(output, width).Write(indent, text);
        return output.ToString();
    }
}
