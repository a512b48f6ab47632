using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Checking;

/// <summary>Holds a page against specs: all that the page documents and a spec lacks, contradicts or goes
/// beyond.</summary>
public static class PageCheck
{
    /// <param name="page">What the page says.</param>
    /// <param name="specs">The documents; an operation is looked for in all of them.</param>
    /// <param name="suppressions">Differences that are accepted.</param>
    /// <param name="today">Ends the entries that hold until a day.</param>
    public static PageReport Compare(PageFacts page, IReadOnlyList<DocumentView> specs, SuppressionList suppressions, DateTime today)
    {
        var findings = Find(page, new SpecSide(specs), specs)
            .Select(finding =>
                finding with
                {
                    SuppressedBy = suppressions.Entries.FirstOrDefault(entry => !entry.IsOver(today) && finding.FitsSuppression(entry)),
                }
            )
            .ToEquatableList();
        return new PageReport(
            findings.Where(static finding => !finding.IsImplied).ToEquatableList(),
            suppressions
                .Entries.Where(entry => Concerns(entry, page) && findings.All(finding => finding.SuppressedBy != entry))
                .ToEquatableList()
        );
    }

    /// <summary>An entry about an operation of another page says nothing of this one.</summary>
    private static bool Concerns(Suppression entry, PageFacts page) =>
        page.Operations.Any(operation => entry.Operation is null || PageFinding.IsNamed(entry.Operation, operation.ToString()));

    private static IReadOnlyList<PageFinding> Find(PageFacts page, SpecSide side, IReadOnlyList<DocumentView> specs)
    {
        var found = new FindingList();
        var matched = new List<OperationView>();
        foreach (var operation in page.Operations)
        {
            if (side.Find(operation.Method, operation.Path) is not { } spec)
            {
                found.Add(Missing(operation, side.DocumentFor(operation) ?? specs[0]));
                continue;
            }

            matched.Add(spec);
            foreach (var finding in Check(new OperationPair(operation, spec)))
            {
                found.Add(finding);
            }
        }

        foreach (var spec in side.Expected(matched).Except(matched))
        {
            found.Add(Beyond(spec, page));
        }

        return found.All;
    }

    private static IEnumerable<PageFinding> Check(OperationPair pair)
    {
        var examples = ExampleMatch.Of(pair);
        return Deprecation(pair)
            .Concat(ParameterCheck.Check(pair))
            .Concat(new BodyCheck(pair, SampleUse.Request, examples).Check())
            .Concat(new BodyCheck(pair, SampleUse.Response, examples).Check())
            .Concat(Statuses(pair))
            .Concat(Examples(pair, examples))
            .Concat(Unreadable(pair));
    }

    private static IEnumerable<PageFinding> Deprecation(OperationPair pair)
    {
        if (pair.Page.Deprecation is null == pair.Spec.IsDeprecated)
        {
            yield return pair.Finding(
                PageRule.Deprecation,
                pair.Page.Deprecation?.Line ?? pair.Page.Line,
                pair.PlaceOf("deprecated"),
                pair.Name,
                pair.Page.Deprecation is { } note
                    ? $"The page deprecates {pair.Name} ('{note.Text}'), the spec does not."
                    : $"The spec deprecates {pair.Name}, the page does not."
            );
        }
    }

    private static IEnumerable<PageFinding> Statuses(OperationPair pair)
    {
        var declared = pair.Spec.Responses.Where(static response => response.Status[0] is '4' or '5').ToList();
        foreach (var status in pair.Page.Statuses.Where(status => declared.All(each => each.Status != status.Code)))
        {
            yield return pair.Finding(
                PageRule.StatusMissing,
                status.Line,
                pair.PlaceOf("responses"),
                status.Code,
                $"The page documents the status {status.Code} of {pair.Name}, the spec does not."
            );
        }

        foreach (var status in declared.Where(status => pair.Page.Statuses.All(each => each.Code != status.Status)))
        {
            yield return pair.Finding(
                PageRule.StatusBeyond,
                pair.Page.Statuses is [var first, ..] ? first.Line : pair.Page.Line,
                status.Key,
                status.Status,
                $"The spec declares the status {status.Status} of {pair.Name}, the page does not document it."
            );
        }
    }

    /// <summary>The example of an error goes with the status that it is of.</summary>
    private static IEnumerable<PageFinding> Examples(OperationPair pair, ExampleMatch examples)
    {
        var (missing, beyond) = (false, false);
        foreach (var status in Statuses(pair))
        {
            missing |= status.Rule == PageRule.StatusMissing;
            beyond |= status.Rule == PageRule.StatusBeyond;
        }

        return examples
            .Findings(pair)
            .Select(finding =>
                finding.Subject == "error" && (finding.Rule == PageRule.ExampleMissing ? missing : beyond)
                    ? finding with
                    {
                        IsImplied = true,
                    }
                    : finding
            );
    }

    private static IEnumerable<PageFinding> Unreadable(OperationPair pair) =>
        pair
            .Page.Samples.Where(static sample => sample.Text.Value is null)
            .Select(sample =>
                pair.Finding(
                    PageRule.SampleUnreadable,
                    sample.Text.Repairs[0].Line,
                    pair.Spec.Key,
                    FormattableString.Invariant($"{sample.Use} {sample.Line}"),
                    $"A sample of {pair.Name} is no JSON and could not be mended: {sample.Text.Repairs[0].What}",
                    sample.Use.ToString().ToLowerInvariant()
                )
            );

    private static PageFinding Missing(PageOperation operation, DocumentView spec) =>
        new()
        {
            Rule = PageRule.OperationMissing,
            Text = $"The page documents {operation}, the spec does not have it.",
            PageLine = operation.Line,
            Operations = new EquatableList<string>([operation.ToString()]),
            Subject = operation.ToString(),
            Name = operation.ToString(),
            SpecAt = spec.PlaceOf("paths"),
            Place = "/paths",
        };

    private static PageFinding Beyond(OperationView operation, PageFacts page) =>
        new()
        {
            Rule = PageRule.OperationBeyond,
            Text = $"The spec has {operation.Method} {operation.Path}, the page does not document it.",
            PageLine = page.Operations[^1].Line,
            Operations = new EquatableList<string>([$"{operation.Method} {operation.Path}"]),
            Subject = $"{operation.Method} {operation.Path}",
            Name = operation.Method + operation.Path,
            SpecAt = operation.Key,
            Place = operation.Key.Pointer,
        };
}

/// <summary>What came of holding a page against specs.</summary>
/// <param name="Findings">In the order of the page; suppressed ones are among them.</param>
/// <param name="UnusedSuppressions">Entries that nothing needs any more.</param>
public sealed record PageReport(EquatableList<PageFinding> Findings, EquatableList<Suppression> UnusedSuppressions)
{
    public IEnumerable<PageFinding> Open => Findings.Where(static finding => finding.SuppressedBy is null);
}
