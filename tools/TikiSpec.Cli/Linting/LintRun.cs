using System.Text.RegularExpressions;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Reports;
using TikiSpec.Lint;
using TikiSpec.Model;

namespace TikiSpec.Cli.Linting;

/// <summary>Lints documents: as OpenAPI, by our rules, and by what the reader stumbled over.</summary>
internal static partial class LintRun
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static ItemReport Run(LintRequest request, InputReader reader)
    {
        var inputs = request.Specs.Select(reader.Read).ToList();
        var levels = request.Severities is null ? new Dictionary<string, LintLevel>() : LintLevelFile.Read(request.Severities);
        var items = inputs
            .SelectMany(input => Findings(input, inputs, request, levels, reader).Select(finding => Item(input, finding, request.FailOn)))
            .Where(item => item.Level >= request.Level)
            .OrderByDescending(static item => item.Level)
            .ToList();
        var rules = items
            .DistinctBy(static item => item.Rule)
            .OrderBy(static item => item.Rule, StringComparer.Ordinal)
            .Select(static item => new ItemRule(item.Rule, Summary(item.Rule), item.Level));
        return new ItemReport(string.Join(", ", request.Specs), "lint", inputs[0].File, items, [.. rules]);
    }

    private static IEnumerable<LintFinding> Findings(
        SpecInput input,
        List<SpecInput> inputs,
        LintRequest request,
        IReadOnlyDictionary<string, LintLevel> levels,
        InputReader reader
    )
    {
        var options = OptionsOf(input, inputs, request, levels, reader);
        var validity = options.LevelOf(OpenApiValidity.Rule);
        return (validity == LintLevel.Off ? [] : OpenApiValidity.Check(input))
            .Select(finding => finding with { Level = validity })
            .Concat(ReaderProblems.Of(input.Spec, options))
            .Concat(Dangling(input, options))
            .Concat(SpecLint.Check(input.Whole, input.Spec, options));
    }

    private static LintOptions OptionsOf(
        SpecInput input,
        List<SpecInput> inputs,
        LintRequest request,
        IReadOnlyDictionary<string, LintLevel> levels,
        InputReader reader
    )
    {
        var config = GlobalConfig.For(input.Document.Source.Text.Path);
        var merged = new Dictionary<string, LintLevel>(levels, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in config.Levels)
        {
            if (entry.Value is { } level)
            {
                merged.TryAdd(entry.Key, level);
            }
        }

        return new LintOptions
        {
            Profile = request.Profile ?? config.Profile ?? LintProfile.Recommended,
            Levels = merged,
            Others = Others(input, inputs, reader),
            Decisions = Decisions(input, request.Decisions),
        };
    }

    private static IEnumerable<LintFinding> Dangling(SpecInput input, LintOptions options)
    {
        var rule = LintRegistry.Find("reference-unresolved")!;
        var level = options.LevelOf(rule);
        return level == LintLevel.Off
            ? []
            : input.Problems.Select(problem => new LintFinding(rule, level, problem.Message, "", problem.Location));
    }

    /// <summary>What a successor may lead to: the other documents of this run, and those that lie beside.</summary>
    private static Dictionary<string, SpecDocument> Others(SpecInput input, List<SpecInput> inputs, InputReader reader)
    {
        var others = inputs
            .Where(other => other != input)
            .GroupBy(static other => other.Name)
            .ToDictionary(static same => same.Key, static same => same.First().Document, StringComparer.Ordinal);
        var path = input.Document.Source.Text.Path;
        var wanted = (input.Spec.Surface?.Groups ?? EquatableList<GroupModel>.Empty)
            .SelectMany(static group => group.Operations)
            .Select(static operation => operation.Deprecation?.SuccessorSpec)
            .OfType<string>();
        foreach (var name in wanted.Distinct().Where(name => name == Path.GetFileName(name) && !others.ContainsKey(name)))
        {
            if (
                Extensions.Select(extension => reader.Beside(path, name + extension)).FirstOrDefault(static text => text is not null) is
                { } text
            )
            {
                others[name] = SpecDocument.Parse(text);
            }
        }

        return others;
    }

    /// <summary>The headings of the file that was named, else of <c>decisions.md</c> beside the document, if it is
    /// there.</summary>
    private static HashSet<string>? Decisions(SpecInput input, string? named)
    {
        var beside = Path.Combine(Path.GetDirectoryName(input.Document.Source.Text.Path) ?? "", "decisions.md");
        var path = named ?? (File.Exists(beside) ? beside : null);
        return path is null ? null : [.. Heading().Matches(TextFile.Read(path)).Select(static match => match.Groups[1].Value)];
    }

    private static ReportItem Item(SpecInput input, LintFinding finding, LintLevel failOn) =>
        new()
        {
            Rule = finding.Rule.Id,
            Level = finding.Level switch
            {
                LintLevel.Error => ItemLevel.Error,
                LintLevel.Warning => ItemLevel.Warning,
                _ => ItemLevel.Note,
            },
            Text = finding.Message,
            File = input.FileOf(finding.Location),
            At = finding.Location ?? input.Document.Location,
            Pointer = finding.Pointer,
            Fingerprint = ItemFingerprint.Of(finding.Rule.Id, input.FileOf(finding.Location), finding.Pointer, finding.Message),
            Fails = failOn != LintLevel.Off && finding.Level >= failOn,
        };

    private static string Summary(string id) =>
        LintRegistry.Find(id)?.Summary
        ?? (
            id == OpenApiValidity.Rule.Id
                ? OpenApiValidity.Rule.Summary
                : "A problem that the reader of specs tells; see generator/docs/diagnostics."
        );

    [GeneratedRegex(@"^#+ (D-\d+)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
