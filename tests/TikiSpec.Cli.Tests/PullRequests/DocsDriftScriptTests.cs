using System.Diagnostics;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.PullRequests;

/// <summary>The shell of the scheduled check of pages, with a GitHub that is made up.</summary>
public sealed class DocsDriftScriptTests : IDisposable
{
    private const string Gh = """
        #!/usr/bin/env bash
        printf '%s\n' "$*" >> "$GH_FOLDER/calls"
        case "$*" in
          "issue list"*) cat "$GH_FOLDER/number" 2> /dev/null ;;
        esac
        exit 0
        """;

    private static readonly string Pages = Repository.PathOf("tests", "TikiSpec.Evidence.Tests", "Pages");

    private readonly ToolRun _files = new();

    public DocsDriftScriptTests()
    {
        _files.File("spec/shop.yaml", File.ReadAllText(Path.Combine(Pages, "shop.yaml")));
        _files.File("shop.md", File.ReadAllText(Path.Combine(Pages, "shop.md")));
        using var chmod = Process.Start("chmod", ["+x", _files.File("gh/bin/gh", Gh.ReplaceLineEndings("\n") + "\n")]);
        chmod.WaitForExit();
    }

    private string Calls => File.Exists(_files.PathOf("gh/calls")) ? _files.Read("gh/calls") : "";

    [Fact]
    public void A_page_that_is_seen_first_is_held_against_the_specs_alone()
    {
        Assert.Equal(0, Run("shop.md"));

        Assert.DoesNotContain("what changed", _files.Read("out/report.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(_files.PathOf("last/shop.md")));
        Assert.Empty(Calls);
    }

    [Fact]
    public void What_changed_is_told_once_and_in_one_issue()
    {
        Run("shop.md");
        Change();

        Assert.Equal(1, Run("shop.md"));
        Assert.Contains("what changed on the page", _files.Read("out/report.md"), StringComparison.Ordinal);
        Assert.Contains("page-status-beyond", _files.Read("out/report.md"), StringComparison.Ordinal);
        Assert.Contains("issue create", Calls, StringComparison.Ordinal);

        _files.File("gh/number", "12\n");
        Assert.Equal(1, Run("shop.md"));
        Assert.Contains("issue edit 12", Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_stops_it_and_leaves_the_last_version()
    {
        Run("shop.md");
        Change();
        _files.File("spec/shop.yaml", "openapi: 3.0.4\npaths: [\n");

        Assert.Equal(2, Run("shop.md"));
        Assert.Contains("422", _files.Read("last/shop.md"), StringComparison.Ordinal);
        Assert.Empty(Calls);
    }

    [Fact]
    public void A_page_without_operations_stops_it_and_leaves_the_last_version()
    {
        Run("shop.md");
        _files.File("shop.md", "# One moment\n\nWe look whether you are a person.\n");

        Assert.Equal(2, Run("shop.md"));
        Assert.Contains("422", _files.Read("last/shop.md"), StringComparison.Ordinal);
        Assert.Empty(Calls);
    }

    [Theory]
    [InlineData("nothing.md")]
    [InlineData("../shop.md=https://localhost:1/x")]
    [InlineData("x.md=https://localhost:1/x")]
    public void A_page_that_is_not_there_stops_it(string page) => Assert.Equal(2, Run(page));

    public void Dispose() => _files.Dispose();

    private void Change() =>
        _files.File(
            "shop.md",
            _files.Read("shop.md").Replace("| 422 | Unprocessable | price is too low |\n", "", StringComparison.Ordinal)
        );

    private int Run(string page)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathOf(".github", "actions", "docs-drift", "run.sh"), page])
        {
            WorkingDirectory = _files.PathOf(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var (name, value) in ((string, string)[])
                [
                    ("TIKISPEC", "dotnet " + typeof(Tool).Assembly.Location),
                    ("OUT", _files.PathOf("out")),
                    ("LAST", _files.PathOf("last")),
                    ("ISSUE", "true"),
                    ("GH_FOLDER", _files.PathOf("gh")),
                    ("PATH", _files.PathOf("gh/bin") + ":" + Environment.GetEnvironmentVariable("PATH")),
                ]
        )
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.GetAwaiter().GetResult();
        return process.ExitCode;
    }
}
