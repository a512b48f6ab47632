using System.CommandLine;
using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Commands;

/// <summary><c>tikispec usage</c>: what code uses of its generated clients, as a file for those who do not have the
/// code.</summary>
internal static class UsageCommand
{
    private const string Help = """
        Lists what C# projects use of their clients. These are the operations that they call and the properties that they
        read and send. Commit the list, review it in pull requests, and give it to 'tikispec diff --used-by' where the
        projects are not at hand.

        What gets out of sight (serialised, compared, printed, handed to code that is not at hand) is listed as used as a whole.
        The list has no line numbers: it changes when the use does.
        Ends with 0, with 1 when --verify finds another list, 2 on bad usage or input, or when a project does not compile.

        Examples:
          tikispec usage src/Orders/Orders.csproj --output tiki.usage.txt
          tikispec usage Shop.sln --verify tiki.usage.txt
        """;

    private const int ErrorsShown = 5;

    public static Command Create()
    {
        var projects = new Argument<string[]>("PROJECT")
        {
            Description = "Project files or solutions; what they refer to is looked at with them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; by default the list is printed." };
        var verify = new Option<string?>("--verify")
        {
            Description = "A list that was made before: writes nothing, tells the lines that differ, and ends with 1 where one does.",
        };
        var command = new Command("usage", Help) { projects, output, verify };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(projects), parsed.GetValue(output), parsed.GetValue(verify), parsed.InvocationConfiguration)
        );
        return command;
    }

    private static int Run(string[] paths, string? output, string? verify, InvocationConfiguration console)
    {
        var approved = verify is null ? null : TextFile.Read(verify);
        var text = UsageFile.Write(Read(paths));
        if (approved is null)
        {
            ReportOutput.Write(writer => writer.Write(text), output, console.Output);
            return ExitCode.Clean;
        }

        var differences = LineDifference.Of(approved.ReplaceLineEndings("\n"), text);
        if (differences.Count == 0)
        {
            return ExitCode.Clean;
        }

        console.Output.WriteLine($"{verify} is not what the code uses:");
        foreach (var line in differences)
        {
            console.Output.WriteLine("  " + PrintableText.Of(line));
        }

        console.Output.WriteLine($"Make it anew: tikispec usage {string.Join(' ', paths)} --output {verify}");
        return ExitCode.Findings;
    }

    private static List<ClientUsage> Read(string[] paths)
    {
        using var projects = UserProjects.OpenAsync(paths).GetAwaiter().GetResult();
        var clients = ClientChoice.In(projects.Projects, paths[0], projects.Complaints);
        var errors = CompilerErrors.Of(projects.Projects).Take(ErrorsShown).Select(CompilerErrors.Text).ToList();
        return errors.Count > 0
            ? throw new InputException(
                string.Join('\n', [$"'{paths[0]}' does not compile, so what it uses cannot be told.", .. projects.Complaints, .. errors])
            )
            : [.. clients.GroupBy(static client => client.SpecName).Select(same => UsageReader.Read(projects.Projects, [.. same]))];
    }
}
