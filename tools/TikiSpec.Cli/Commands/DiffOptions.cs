using System.CommandLine;
using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats;
using TikiSpec.Cli.Inputs;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Commands;

/// <summary>The arguments and options of <c>diff</c>; <c>impact</c> takes some of them, too.</summary>
internal sealed class DiffOptions
{
    private readonly Option<string> _format = Choice("--format", "-f", "text", "How to tell it.", DiffFormat.Names);
    private readonly Option<string> _failOn = Choice(
        "--fail-on",
        "-x",
        "breaking",
        "From where on to end with 1; 'source' adds what breaks C# alone.",
        ["none", "safe", "risky", "breaking", "source"]
    );
    private readonly Option<string> _level = Choice(
        "--level",
        "-l",
        "safe",
        "The lowest level that is listed.",
        ["safe", "risky", "breaking"]
    );
    private readonly Option<string> _match = Choice(
        "--match",
        null,
        "path",
        "Which operations are the same: by method and path, or, for two versions side by side, by operationId.",
        ["path", "operation-id"]
    );
    private readonly Option<string> _color = Choice("--color", null, "auto", "Colour in text.", ["auto", "always", "never"]);
    private readonly Option<string?> _severities = new("--severities")
    {
        Description =
            "Levels of your own: a file with a line each, 'rule level', or those of another tool: "
            + string.Join(", ", SeverityPresets.Names)
            + ".",
    };
    private readonly Option<string?> _suppressions = new("--suppressions")
    {
        Description = "A YAML list of suppressed changes: rule, pointer or operation or fingerprint, reason, until.",
    };
    private readonly Option<string?> _accept = new("--accept") { Description = "What --suppressions was called.", Hidden = true };
    private readonly Option<string?> _today = new("--today")
    {
        Description = "The day on which sunsets and suppressed changes are judged (yyyy-MM-dd); by default today.",
    };
    private readonly Option<string?> _version = new("--package-version")
    {
        Description = "The version of the package with the client; the report then says the next one.",
    };

    private readonly Option<string?> _usedBy = new("--used-by", "-u")
    {
        Description =
            "Who uses the client: a project, a solution, or the list that 'tikispec usage' made. "
            + "Each change is then told as 'breaks you', 'breaks others', 'unused by you' or 'unknown', "
            + "and only the first and the last end with 1.",
    };
    private readonly Option<string[]> _seen = new("--seen")
    {
        Description =
            "Recordings of calls (HAR or JSON lines, as for 'tikispec traffic') that show what is used: what was sent, and what came back. "
            + "Changes are told as with --used-by, and both may be given.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = static _ => [],
    };
    private readonly Option<string?> _spec = new("--spec")
    {
        Description = "With --used-by: the name of the document there, 'tiki.v2.1', where BASE does not say it.",
    };

    private readonly Option<string[]> _overlays = SpecArgument.Overlays();
    private readonly Option<bool> _outside = SpecArgument.AllowOutside();

    public Argument<string> Base { get; } = new("BASE") { Description = "The document before." };

    public Argument<string> Revision { get; } = new("REVISION") { Description = "The document after." };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "The file to write; by default the report is printed." };

    public void AddTo(Command command)
    {
        command.Add(Base);
        command.Add(Revision);
        foreach (
            var option in (Option[])
                [
                    _format,
                    Output,
                    _failOn,
                    _level,
                    _match,
                    _severities,
                    _suppressions,
                    _accept,
                    _today,
                    _version,
                    _usedBy,
                    _seen,
                    _spec,
                    _overlays,
                    _outside,
                    _color,
                ]
        )
        {
            command.Add(option);
        }
    }

    public DiffRequest Read(ParseResult parsed) =>
        new()
        {
            Base = parsed.GetRequiredValue(Base),
            Revision = parsed.GetRequiredValue(Revision),
            FailOn = Enum.Parse<FailOn>(parsed.GetRequiredValue(_failOn), ignoreCase: true),
            Level = LevelWords.Parse(parsed.GetRequiredValue(_level))!.Value,
            Pairing = parsed.GetRequiredValue(_match) == "path" ? OperationPairing.ByPath : OperationPairing.ById,
            Today = Day(parsed.GetValue(_today)),
            Severities = parsed.GetValue(_severities),
            Suppressions = parsed.GetValue(_suppressions) ?? Renamed(parsed),
            PackageVersion = parsed.GetValue(_version),
            UsedBy = parsed.GetValue(_usedBy),
            Seen = parsed.GetValue(_seen) ?? [],
            SpecName = parsed.GetValue(_spec),
            UsesColor = IsColored(parsed.GetRequiredValue(_color), parsed.InvocationConfiguration.Output),
            Width = IsTerminal(parsed.InvocationConfiguration.Output) ? Console.WindowWidth : null,
        };

    public DiffFormat Format(ParseResult parsed) => DiffFormat.Find(parsed.GetRequiredValue(_format));

    public InputReader Reader(ParseResult parsed, TextReader stdin) =>
        new(stdin, parsed.GetValue(_outside), OverlayFiles.ForEach(parsed.GetValue(_overlays)));

    public static Option<string> Choice(string name, string? alias, string fallback, string description, string[] values)
    {
        var option = new Option<string>(name, alias is null ? [] : [alias])
        {
            Description = description,
            DefaultValueFactory = _ => fallback,
        };
        option.AcceptOnlyOf(values);
        return option;
    }

    /// <summary>The old name is still read, and told.</summary>
    private string? Renamed(ParseResult parsed)
    {
        if (parsed.GetValue(_accept) is not { } file)
        {
            return null;
        }

        parsed.InvocationConfiguration.Error.WriteLine("tikispec: --accept is called --suppressions now.");
        return file;
    }

    internal static DateTime Day(string? text) =>
        text is null ? DateTime.UtcNow.Date
        : DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InputException($"'{text}' is no day. Give --today as 2026-11-21.");

    private static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    // https://no-color.org asks for silence in colour whatever the variable's value.
    private static bool IsColored(string choice, TextWriter output) =>
        choice == "always"
        || (choice == "auto" && IsTerminal(output) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
}
