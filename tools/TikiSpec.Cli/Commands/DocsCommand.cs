using System.CommandLine;
using TikiSpec.Cli.Formats;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Pages;
using TikiSpec.Cli.Reports;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec docs</c>: does the spec still say what the page of documentation says.</summary>
internal static class DocsCommand
{
    private const string Help = """
        Holds pages of documentation against documents. Pages are HTML as saved, Markdown, or the bare text of a page; what is told
        is every operation, parameter, property, value, status, default, deprecation and sample that an OpenAPI document lacks,
        contradicts or goes beyond.
        Accepted differences stand in page-suppressions.yml beside the first document, or in --suppressions; an entry that nothing
        needs fails. Against an earlier version of the page it tells what the maker changed, as 'tikispec diff' does. Without --against
        it tells what it read.
        Ends with 0 when all agrees, 1 when something differs, 2 on bad usage or input, 3 on an internal error.

        Examples:
          tikispec docs product-api.html --against spec/*.yaml
          tikispec docs product-api.md --against spec/shop.yaml --format markdown --output docs.md
          tikispec docs product-api.html --against product-api.old.html --fail-on none
          tikispec docs product-api.html --format json
        """;

    public static Command Create(TextReader stdin)
    {
        var pages = new Argument<string[]>("PAGE")
        {
            Description = "Pages: files, '-', or files of a commit.",
            Arity = ArgumentArity.OneOrMore,
        };
        var against = new Option<string[]>("--against", "-a")
        {
            Description = "OpenAPI documents, or one earlier version of the page.",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = DiffOptions.Choice("--format", "-f", "text", "How to tell it.", DiffFormat.Names);
        var failOn = DiffOptions.Choice("--fail-on", "-x", "any", "From where on to end with 1.", ["any", "none"]);
        var suppressions = new Option<string?>("--suppressions") { Description = "The file with accepted differences." };
        var profile = new Option<string?>("--profile", "-p") { Description = "A file with the words of another maker's pages." };
        var today = new Option<string?>("--today") { Description = "The day for which entries hold, as 2026-11-21; by default today." };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default the report is printed." };
        var outside = SpecArgument.AllowOutside();
        var command = new Command("docs", Help) { pages, against, format, output, failOn, suppressions, profile, today, outside };
        command.SetAction(parsed =>
            Run(
                new DocsRequest
                {
                    Pages = parsed.GetRequiredValue(pages),
                    Specs = parsed.GetValue(against) ?? [],
                    Suppressions = parsed.GetValue(suppressions),
                    Profile = parsed.GetValue(profile),
                    Today = DiffOptions.Day(parsed.GetValue(today)),
                    Fails = parsed.GetRequiredValue(failOn) == "any",
                },
                parsed.GetRequiredValue(format),
                parsed.GetValue(output),
                new InputReader(stdin, parsed.GetValue(outside)),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(DocsRequest request, string format, string? output, InputReader reader, InvocationConfiguration console)
    {
        var profile = PageInput.Profile(request.Profile);
        var pages = request.Pages.Select(name => PageInput.Read(name, profile, reader)).ToList();
        foreach (var note in pages.SelectMany(DocsRun.Notes))
        {
            console.Error.WriteLine(note);
        }

        if (request.Specs.Count == 0)
        {
            ReportOutput.Write(text => PageList.Write(pages, format == "json", text), output, console.Output);
            return ExitCode.Clean;
        }

        return request.Specs.Any(static name => !PageInput.IsSpec(name))
            ? Diff(request, pages, DiffFormat.Find(format), output, reader, console)
            : Check(request, pages, format, output, reader, console);
    }

    private static int Check(
        DocsRequest request,
        List<PageFacts> pages,
        string format,
        string? output,
        InputReader reader,
        InvocationConfiguration console
    )
    {
        if (!ItemFormat.Names.Contains(format))
        {
            throw new InputException(
                $"'{format}' is a format for two versions of a page. Against a document give --format "
                    + $"{string.Join(", ", ItemFormat.Names)}."
            );
        }

        var result = DocsRun.Run(request, pages, reader);
        foreach (var unused in result.Unused)
        {
            console.Error.WriteLine(unused);
        }

        ReportOutput.Write(text => ItemFormat.Find(format).Write(result.Report, text), output, console.Output);
        return request.Fails && (result.Unused.Count > 0 || result.Report.Items.Any(static item => item.Fails))
            ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static int Diff(
        DocsRequest request,
        List<PageFacts> pages,
        DiffFormat format,
        string? output,
        InputReader reader,
        InvocationConfiguration console
    )
    {
        if (request.Specs.Count > 1 || pages.Count > 1)
        {
            throw new InputException("Give one page and one earlier version of it, or OpenAPI documents, to --against.");
        }

        var view = PageDiff.Run(request, pages[0], reader);
        ReportOutput.Write(text => format.Write(view, text), output, console.Output);
        return view.HasFailed ? ExitCode.Findings : ExitCode.Clean;
    }
}
