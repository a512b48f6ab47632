using System.CommandLine;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec diff</c>: what changed, and whom it breaks.</summary>
internal static class DiffCommand
{
    private const string Help = """
        Compares two OpenAPI documents. Each change is told with what it means on the wire (breaking, risky, safe) and for C#
        that was written against the generated client. A refactoring without effect is no change.

        BASE and REVISION are files, '-' for standard input, or files of a commit: origin/main:spec/shop.yaml.
        Other files that they refer to are read where they lie in the same repository or folder, or from the commit; nothing
        is read outside of it without --allow-outside, and nothing is fetched from the network.
        Ends with 0 when nothing reaches the threshold, 1 when something does, 2 on bad usage or input, 3 on an internal error.

        Examples:
          tikispec diff shop.yaml shop.new.yaml
          tikispec diff origin/main:spec/shop.yaml spec/shop.yaml --format markdown --output comment.md
          tikispec diff tiki.v2.yaml tiki.v2.1.yaml --match operation-id --fail-on none
          tikispec diff old.yaml new.yaml --suppressions suppressions.yaml --fail-on source
        """;

    public static Command Create(TextReader stdin)
    {
        var options = new DiffOptions();
        var command = new Command("diff", Help);
        options.AddTo(command);
        command.SetAction(parsed =>
            Run(
                options.Read(parsed),
                options.Format(parsed),
                parsed.GetValue(options.Output),
                options.Reader(parsed, stdin),
                parsed.InvocationConfiguration
            )
        );
        return command;
    }

    private static int Run(DiffRequest request, DiffFormat format, string? output, InputReader reader, InvocationConfiguration console)
    {
        var view = DiffRun.Run(
            request with
            {
                UsesColor = request.UsesColor && output is null,
                Width = output is null ? request.Width : null,
            },
            reader
        );
        WriteNotices(view, console.Error);
        ReportOutput.Write(text => format.Write(view, text), output, console.Output);
        return view.HasFailed ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void WriteNotices(DiffView view, TextWriter error)
    {
        foreach (var problem in view.Report.Problems)
        {
            var location = problem.Location;
            error.WriteLine(
                $"{PrintableText.Place(location?.Path ?? view.Revision.Label, location?.Line ?? 1, location?.Column ?? 1)}: warning: "
                    + PrintableText.Of(problem.Message)
            );
        }

        foreach (var unused in view.UnusedSuppressions)
        {
            error.WriteLine(unused);
        }

        if (!view.KnowsSource)
        {
            error.WriteLine("tikispec: no client can be made of one of the documents, so nothing is said of C#.");
        }
    }
}
