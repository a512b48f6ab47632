using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests;

/// <summary>Cases/&lt;topic&gt; and Respellings/&lt;topic&gt; (where a way of writing once turned a verdict round): two
/// small documents and what must be found, no more and no less. A new folder is a new test.</summary>
public sealed class CaseTests
{
    private static readonly string[] Folders =
    [
        Path.Combine(RepositoryFiles.Tests, "Cases"),
        Path.Combine(RepositoryFiles.Tests, "Respellings"),
    ];

    private static readonly DriftOptions Options = new() { Today = new DateTime(2026, 11, 21) };

    public static TheoryData<string> Topics =>
        [
            .. Folders
                .SelectMany(Directory.EnumerateDirectories)
                .Select(path => Path.GetRelativePath(RepositoryFiles.Tests, path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_case_gives_what_it_says(string topic)
    {
        var report = Compare(topic);
        var expected = new SpecCursor(RepositoryFiles.Read(Path.Combine(RepositoryFiles.Tests, topic, "expected.yaml")).Root, "");

        Assert.Empty(report.Problems);
        Assert.Equal(
            expected.Items().Select(item => $"{item["rule"].Text} {item["wire"].Text} {item["at"].Text}"),
            report.Findings.Select(finding => $"{finding.Rule.Id} {finding.Wire.ToString().ToLowerInvariant()} {Pointer(finding.Change)}")
        );
    }

    [Fact]
    public void Every_area_of_rules_has_a_case()
    {
        var covered = Topics
            .SelectMany(row => Compare(row.Data).Findings)
            .SelectMany(finding => finding.Verdicts)
            .Select(verdict => verdict.Rule.Area)
            .ToHashSet();
        Assert.Equal(Enum.GetValues<Area>(), covered.Order());
    }

    private static DriftReport Compare(string topic) =>
        SpecDrift.Compare(
            RepositoryFiles.Read(Path.Combine(RepositoryFiles.Tests, topic, "base.yaml")),
            RepositoryFiles.Read(Path.Combine(RepositoryFiles.Tests, topic, "revision.yaml")),
            Options
        );

    private static string Pointer(Change change) => (change.Revision.IsPresent ? change.Revision : change.Base).Pointer;
}
