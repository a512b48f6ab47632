using System.Text.Json;
using System.Text.Json.Nodes;

namespace TikiSpec.Cli.Tests.Diff;

/// <summary>A document from a stranger's pull request, told in every form: it must not act on the page, the terminal,
/// the comment or the build that shows it.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Evil =
        "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' @octocat [x](javascript:alert(1)) | pipe ` tick `` "
        + "two ``` \u202eright to left\u202c \u001b[31mred\u001b[0m\r\n::error::forged\n~~~\n%0A ##[error]old #1 <!-- c --> \u0007";

    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("changelog")]
    [InlineData("github")]
    [InlineData("html")]
    [InlineData("junit")]
    [InlineData("sarif")]
    [InlineData("json")]
    public void No_form_lets_a_document_act(string format)
    {
        var lines = Report(format).Split('\n');

        Assert.DoesNotContain(lines, static line => line.Any(static letter => char.IsControl(letter) && letter is not ('\t' or '\r')));
        Assert.DoesNotContain(lines, static line => line.TrimStart().StartsWith("::error::", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.Contains("##[", StringComparison.Ordinal) && !line.TrimStart().StartsWith('"'));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("changelog")]
    [InlineData("html")]
    [InlineData("junit")]
    public void No_text_of_a_document_begins_a_line_as_an_order(string format)
    {
        const string Order = "::error::forged";
        var before = _tool.File("::notice::a.yaml", ToolRun.Spec);
        var after = _tool.File(
            "::warning::b.yaml",
            ToolRun
                .Spec.Replace("Shop", Order, StringComparison.Ordinal)
                .Replace("Parcel:", $"\"{Order}\": {{type: object}}\n    Parcel:", StringComparison.Ordinal)
                .Replace("{id: {", $"{{'{Order}': {{type: string, enum: ['{Order}']}}, id: {{", StringComparison.Ordinal)
                .Replace("Parcels_List", $"'{Order} {Order}'", StringComparison.Ordinal)
        );
        _tool.Run("diff", before, after, "--format", format, "--fail-on", "none");

        Assert.Contains("forged", _tool.Out, StringComparison.Ordinal);
        Assert.All(
            (_tool.Out + _tool.Error).Split('\n'),
            static line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line)
        );
    }

    [Fact]
    public void Annotations_are_one_line_each()
    {
        var lines = Report("github").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, static line => Assert.Matches("^::(error|warning|notice) title=[a-z-]+,file=[^:,]+,line=", line));
        Assert.All(lines, static line => Assert.DoesNotContain("::error::forged\n", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_has_no_script_but_its_own()
    {
        var page = Report("html");

        Assert.Single(page.Split("<script"), static part => part.StartsWith('>'));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public void A_comment_mentions_nobody_and_stays_in_its_fences()
    {
        var lines = Report("markdown").Split('\n');

        Assert.Equal(["~~~diff", "~~~"], lines.Where(static line => line.StartsWith("~~~", StringComparison.Ordinal)));
        Assert.All(
            lines.Where(static line => line.StartsWith("| ", StringComparison.Ordinal)),
            static line => Assert.DoesNotContain("@octocat", WithoutCode(line), StringComparison.Ordinal)
        );
        Assert.All(
            lines.Where(static line => line.StartsWith("| ", StringComparison.Ordinal)),
            static line => Assert.DoesNotContain("<script", WithoutCode(line), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Findings_of_lint_stay_on_their_lines()
    {
        _tool.Run("lint", Write("spec.json", "string", "1"));

        Assert.DoesNotContain('\u001b', _tool.Out);
        Assert.DoesNotContain(_tool.Out.Split('\n'), static line => line.StartsWith("::", StringComparison.Ordinal));
    }

    public void Dispose() => _tool.Dispose();

    private string Report(string format)
    {
        Assert.Equal(
            0,
            _tool.Run(
                "diff",
                Write("before.json", "string", "1"),
                Write("after.json", "integer", "2"),
                "--fail-on",
                "none",
                "--format",
                format
            )
        );
        Assert.Equal("", _tool.Error);
        return _tool.Out;
    }

    private string Write(string name, string type, string suffix)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                [Evil] = new JsonObject { ["type"] = type, ["description"] = Evil },
                [suffix + Evil] = new JsonObject { ["type"] = "string" },
            },
        };
        var parameter = new JsonObject
        {
            ["name"] = "q" + Evil,
            ["in"] = "query",
            ["schema"] = new JsonObject { ["type"] = type, ["enum"] = new JsonArray(Evil, Evil + suffix) },
        };
        var operation = new JsonObject
        {
            ["operationId"] = "Shop_List",
            ["tags"] = new JsonArray(Evil),
            ["parameters"] = new JsonArray(parameter),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = Evil,
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } },
                },
            },
        };
        var document = new JsonObject
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject { ["title"] = Evil, ["version"] = "1.0.0" },
            ["paths"] = new JsonObject { ["/a" + Evil] = new JsonObject { ["get"] = operation } },
        };
        return _tool.File(name, document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>The text outside of code, read as CommonMark does: a run of backticks ends at the next run of its
    /// length.</summary>
    private static string WithoutCode(string line)
    {
        var text = "";
        for (var at = 0; at < line.Length; )
        {
            var length = line.AsSpan(at).IndexOfAnyExcept('`') is var end and >= 0 ? end : line.Length - at;
            if (length == 0 || (at > 0 && line[at - 1] == '\\'))
            {
                text += line[at++];
                continue;
            }

            var close = at + length;
            while (close < line.Length && !(line[close] == '`' && line[close - 1] != '`' && RunAt(line, close) == length))
            {
                close++;
            }

            at = close < line.Length ? close + length : at + length;
        }

        return text;
    }

    private static int RunAt(string line, int at) => line.AsSpan(at).IndexOfAnyExcept('`') is var end and >= 0 ? end : line.Length - at;
}
