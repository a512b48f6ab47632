using System.CommandLine;
using System.CommandLine.Help;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Commands;

/// <summary>The command line tool, apart from the process that it runs in.</summary>
internal static class Tool
{
    private const string Name = "tikispec";

    private const string Help = """
        Looks after OpenAPI documents and the C# clients made from them.

        Examples:
          tikispec diff old.yaml new.yaml                      whom does it break
          tikispec impact old.yaml new.yaml -p Orders.csproj   where in my code
          tikispec usage Orders.csproj                         what my code uses
          tikispec docs page.html --against shop.yaml          is it as documented
          tikispec traffic calls.har --against shop.yaml       what it never said
          tikispec lint shop.yaml                              is it sound
          tikispec surface shop.yaml --verify approved.txt     is it as approved
          tikispec emit shop.yaml --output Generated           the client's files
          tikispec map shop.yaml                               how is it called

        'tikispec COMMAND --help' has the options and examples of each.
        """;

    public static int Run(IReadOnlyList<string> args, TextWriter stdout, TextWriter stderr, TextReader? stdin = null)
    {
        RunFiles.Begin();
        try
        {
            if (EmptyValue(args) is { } empty)
            {
                stderr.WriteLine($"tikispec: {empty} has an empty value.");
                return ExitCode.BadInput;
            }

            var commands = CommandsWith(stdin ?? TextReader.Null);
            if (WrongUsage.OfCommand(args, commands.Keys) is { } noCommand)
            {
                return Refuse([noCommand], Name, stderr);
            }

            var parsed = RootFor(args, commands).Parse(args);
            var wrong = WrongUsage.Of(parsed, args).ToList();
            var command = parsed.CommandResult.Command.Name;
            return wrong.Count == 0 ? Invoke(parsed, stdout, stderr) : Refuse(wrong, command == Name ? Name : $"{Name} {command}", stderr);
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            stderr.WriteLine("tikispec: " + PrintableText.OfLines(exception.Message));
            return ExitCode.BadInput;
        }
        catch (Exception exception)
        {
            // Whatever it is, it is ours: people get a sentence and where to go with it, scripts get a code of its own.
            stderr.WriteLine(
                $"tikispec: internal error: {exception.GetType().Name}: {PrintableText.Of(exception.Message)} "
                    + "Please report it with the command and the spec."
            );
            return ExitCode.Internal;
        }
    }

    /// <summary>What has been given nothing, as by a variable of a script that was never set: no option and no argument
    /// takes that.</summary>
    private static string? EmptyValue(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at].Length == 0)
            {
                return at > 0 && args[at - 1].StartsWith('-') ? args[at - 1] : $"Argument {at + 1}";
            }

            if (args[at].StartsWith('-') && args[at].EndsWith('='))
            {
                return args[at][..^1];
            }
        }

        return null;
    }

    private static int Refuse(IReadOnlyList<string> wrong, string called, TextWriter stderr)
    {
        foreach (var sentence in wrong)
        {
            stderr.WriteLine("tikispec: " + PrintableText.OfLines(sentence));
        }

        stderr.WriteLine($"See '{called} --help'.");
        return ExitCode.BadInput;
    }

    private static Dictionary<string, Func<Command>> CommandsWith(TextReader stdin) =>
        new(StringComparer.Ordinal)
        {
            ["diff"] = () => DiffCommand.Create(stdin),
            ["impact"] = () => ImpactCommand.Create(stdin),
            ["usage"] = UsageCommand.Create,
            ["docs"] = () => DocsCommand.Create(stdin),
            ["traffic"] = () => TrafficCommand.Create(stdin),
            ["lint"] = () => LintCommand.Create(stdin),
            ["surface"] = SurfaceCommand.Create,
            ["map"] = MapCommand.Create,
            ["emit"] = EmitCommand.Create,
            ["rules"] = RulesCommand.Create,
            ["schema"] = SchemaCommand.Create,
            ["emulator"] = EmulatorCommand.Create,
        };

    /// <summary>The one command that is called by its name, as the options of the others take longer to make than a
    /// small document to read; all where help or a mistake has to name them.</summary>
    private static Command RootFor(IReadOnlyList<string> args, Dictionary<string, Func<Command>> commands)
    {
        var root = new Command(Name, Help) { new HelpOption(), new VersionOption() };
        if (args.Count > 0 && commands.TryGetValue(args[0], out var called))
        {
            root.Add(called());
            return root;
        }

        foreach (var create in commands.Values)
        {
            var command = create();
            command.Description = FirstSentence(command.Description!);
            root.Add(command);
        }

        return root;
    }

    /// <summary>The list of all commands fits one screen; the rest stands in the help of each.</summary>
    private static string FirstSentence(string description)
    {
        var text = description.ReplaceLineEndings(" ");
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static int Invoke(ParseResult parsed, TextWriter stdout, TextWriter stderr)
    {
        var exitCode = parsed.Invoke(
            new InvocationConfiguration
            {
                Output = stdout,
                Error = stderr,
                EnableDefaultExceptionHandler = false,
            }
        );
        foreach (var notice in RunFiles.Notices)
        {
            stderr.WriteLine("tikispec: " + PrintableText.Of(notice));
        }

        return exitCode;
    }
}
