using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Projects;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Model;

namespace TikiSpec.Cli.Impact;

/// <summary>What the compiler and the usage say, as a report has it.</summary>
internal static class ImpactItems
{
    /// <summary>A declaration changed, and no finding tells why.</summary>
    public const string SourceRule = "csharp-declaration-changed";

    /// <summary>The compiler says it, and the change behind it was not found.</summary>
    public const string CompilerRule = "csharp-compile-error";

    /// <summary>The project does not compile with the client of the base.</summary>
    public const string BrokenRule = "project-does-not-compile";

    public static ReportItem Broken(Diagnostic problem) =>
        Item(
            BrokenRule,
            ItemLevel.Error,
            $"does not compile against the base, before any change: {problem.Id}: {CompilerErrors.Message(problem)}",
            problem.Location,
            problem.Id
        );

    public static ReportItem Compiler(NewProblem one, Cause? cause)
    {
        var isError = one.Problem.Severity == DiagnosticSeverity.Error;
        var said = $"{one.Problem.Id}: {CompilerErrors.Message(one.Problem)}";
        var verb = isError ? "no longer compiles" : "warns";
        return Item(
            cause is null ? CompilerRule : cause.Finding?.Rule.Id ?? SourceRule,
            isError ? ItemLevel.Error : ItemLevel.Warning,
            cause is null ? $"{verb}; {said}" : $"{cause.Change.Name} {verb}; {DeclarationWords.WhatHappened(cause.Change)} ({said})",
            one.Problem.Location,
            cause?.Finding?.Fingerprint ?? cause?.Change.Name ?? one.Problem.Id
        );
    }

    /// <summary>The places of a finding that compile and behave otherwise.</summary>
    public static IEnumerable<ReportItem> Behaviour(DriftFinding finding, UsageFinding usage) =>
        usage
            .Locations.Where(static location => location.Line > 0)
            .Select(location => new ReportItem
            {
                Rule = finding.Rule.Id,
                Level = usage.Verdict == UsageVerdict.BreaksYou && finding.Wire == WireLevel.Breaking ? ItemLevel.Error : ItemLevel.Warning,
                Text =
                    usage.Verdict == UsageVerdict.BreaksYou
                        ? "still compiles; " + finding.Text
                        : $"may behave otherwise, {usage.Reason}{(location.Why.Length == 0 ? "" : $" ({location.Why})")}; {finding.Text}",
                File = location.File,
                At = new SpecLocation(location.File, location.Line, location.Column, location.Line, location.Column + 1, 0, 1),
                Pointer = "",
                Fingerprint = ItemFingerprint.Of(finding.Rule.Id, finding.Fingerprint, location.File, location.Member),
                Fails = usage.Verdict == UsageVerdict.BreaksYou && finding.Wire == WireLevel.Breaking,
            });

    private static ReportItem Item(string rule, ItemLevel level, string text, Location location, string cause)
    {
        var span = location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var file = CompilerErrors.FileOf(location);
        return new ReportItem
        {
            Rule = rule,
            Level = level,
            Text = text,
            File = file,
            At = new SpecLocation(
                file,
                start.Line + 1,
                start.Character + 1,
                end.Line + 1,
                end.Character + 1,
                location.SourceSpan.Start,
                location.SourceSpan.Length
            ),
            Pointer = "",
            Fingerprint = ItemFingerprint.Of(rule, cause, file, text),
            Fails = level == ItemLevel.Error,
        };
    }
}
