using System.Globalization;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("breaking", 1)]
    [InlineData("risky", 1)]
    [InlineData("none", 0)]
    public void The_threshold_decides_the_exit_code(string threshold, int exitCode) =>
        Assert.Equal(exitCode, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--fail-on", threshold));

    [Fact]
    public void Who_implements_the_interface_of_a_group_is_told_of_a_new_operation()
    {
        var text = File.ReadAllText(DiffCase.Base);
        var after = _tool.File(
            "after.yaml",
            text.Replace(
                "paths:\n",
                "paths:\n  /new: {get: {operationId: Parcels_New, responses: {'204': {description: x}}}}\n",
                StringComparison.Ordinal
            )
        );

        Assert.Equal(0, _tool.Run("diff", DiffCase.Base, after));
        Assert.Contains(
            "      GET /new\n      C#: the interface of its group has a method for a new operation as well",
            _tool.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        foreach (
            var (format, note) in (ReadOnlySpan<(string, string)>)
                [
                    ("json", "\"forImplementers\": \"C#: the interface of its group has a method"),
                    ("markdown", ": the interface of its group has a method"),
                    ("html", "<p class=\"facts\">C#: the interface of its group has a method"),
                ]
        )
        {
            Assert.Equal(0, _tool.Run("diff", DiffCase.Base, after, "--format", format));
            Assert.Contains(note, _tool.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }

        Assert.Equal(0, _tool.Run("diff", DiffCase.Base, DiffCase.Base));
        Assert.DoesNotContain("interface", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_blanks_is_read()
    {
        var spec = _tool.File(
            "blanks.yaml",
            "openapi: 3.0.3\ninfo: {title: Shop, version: 1.0.0}\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n"
                + "          description: ok\n"
                + "          content:\n            application/json:\n              schema:\n                type: string\n"
                + "                example: |+\n"
                + "                  \n                nullable: true\n"
        );

        Assert.Equal(0, _tool.Run("diff", spec, spec, "--fail-on", "safe"));
        Assert.Equal(
            1,
            _tool.Run(
                "diff",
                spec,
                _tool.File("after.yaml", File.ReadAllText(spec).Replace("type: string", "type: integer", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void Levels_of_another_tool_are_taken_by_its_name_and_changed_by_a_file()
    {
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--severities", "redocly", "--format", "json"));
        Assert.Contains("\"breaking\": 4", _tool.Out, StringComparison.Ordinal);
        var file = _tool.File("levels.txt", "redocly\nresponse-property-enum-value-added safe\n");
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--severities", file, "--format", "json"));
        Assert.Contains("\"breaking\": 3", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_against_itself_is_clean()
    {
        Assert.Equal(0, _tool.Run("diff", DiffCase.Base, DiffCase.Base, "--fail-on", "safe"));
        Assert.Equal("shop: no change; no C# impact\n", _tool.Out);
    }

    [Fact]
    public void A_rename_breaks_csharp_alone()
    {
        var renamed = _tool.File(
            "shop.yaml",
            File.ReadAllText(DiffCase.Base).Replace("Parcels_Label", "Parcels_Print", StringComparison.Ordinal)
        );

        Assert.Equal(0, _tool.Run("diff", DiffCase.Base, renamed));
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, renamed, "--fail-on", "source"));
        Assert.Contains("LabelAsync", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_hides_and_the_threshold_still_counts()
    {
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--level", "breaking", "--fail-on", "safe"));
        Assert.DoesNotContain("SAFE", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("not listed", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_can_come_from_standard_input()
    {
        using var stdin = new StringReader(File.ReadAllText(DiffCase.Base));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(0, Tool.Run(["diff", "-", DiffCase.Base], output, output, stdin));
        Assert.Equal(2, _tool.Run("diff", "-", "-"));
    }

    [Fact]
    public void Levels_can_be_changed_by_a_file()
    {
        var off = _tool.File(
            "levels.txt",
            "# ours\napi-path-removed-without-deprecation off\nresponse-property-type-generalized: info\n"
                + "request-parameter-max-decreased warn\n"
        );
        _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--severities", off);
        Assert.DoesNotContain("api-path-removed", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("! request parameter (query limit)", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppressed_change_is_counted_apart_and_an_unused_entry_is_told_with_its_line()
    {
        _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--suppressions", DiffCase.Suppressions);
        Assert.Contains("1 suppressed", _tool.Out, StringComparison.Ordinal);
        Assert.Contains(
            "suppressions.yaml(4,3): warning: no change needs the entry for 'endpoint-added'",
            _tool.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_old_name_of_the_option_is_read_and_told()
    {
        _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--accept", DiffCase.Suppressions);
        Assert.Contains("1 suppressed", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("--accept is called --suppressions now", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_holds_until_its_day()
    {
        var list = _tool.File(
            "suppressions.yaml",
            "- {rule: api-path-removed-without-deprecation, operation: Parcels_Label, reason: Moving., until: 2026-11-30}\n"
        );

        _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--suppressions", list, "--today", "2026-11-30");
        Assert.Contains("1 suppressed", _tool.Out, StringComparison.Ordinal);
        _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--suppressions", list, "--today", "2026-12-01");
        Assert.DoesNotContain("1 suppressed", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("held until 2026-11-30", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_of_tikis_api_are_told_on_one_page()
    {
        Assert.Equal(
            0,
            _tool.Run(
                "diff",
                Repository.PathOf("spec", "tiki.v2.yaml"),
                Repository.PathOf("spec", "tiki.v2.1.yaml"),
                "--match",
                "operation-id",
                "--fail-on",
                "none"
            )
        );

        Assert.InRange(_tool.Out.Split('\n').Length, 10, 60);
        Assert.All(
            (string[])
                [
                    "Products_UpdateSku  POST /products/updateSku -> PUT /products/updateSku",
                    "quantity -> warehouse_quantities",
                    "Products_UpdateSkus",
                    "Products_List",
                    "Products_Get",
                    "Requests_Create",
                ],
            line => Assert.Contains(line, _tool.Out, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_report_replaces_an_older_one_whole()
    {
        var report = _tool.File("out/report.md", "older");
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "-f", "markdown", "-o", report));
        Assert.StartsWith("<!-- tikispec:diff shop.new -->", _tool.Read("out/report.md"), StringComparison.Ordinal);
        Assert.Equal(["report.md"], _tool.FilesIn("out"));
        Assert.Equal("", _tool.Out);
    }

    public void Dispose() => _tool.Dispose();
}
