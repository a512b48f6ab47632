using System.Text.RegularExpressions;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Specs;
using TikiSpec.Lint;
using TikiSpec.Model;
using TikiSpec.Testing.Generation;

namespace TikiSpec.OddDocuments.Tests;

/// <summary>Of each odd document all tools say the same: what exists, what is wrong, and whether it is
/// refused.</summary>
public partial class OneReadingTests
{
    public static TheoryData<string> Names => [.. OddDocument.Names];

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Names.Count >= 25);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reading_says_what_stands_at_the_top(string name)
    {
        var odd = OddDocument.Named(name);
        var view = Read(odd);

        Assert.Equal(odd.ExistsAtAll, view.IsReadable ? view.Operations.Select(Statement.Of) : []);
        Assert.Equal(odd.Told.Where(IsOfDocuments), Statement.Of(view.Problems));
        Assert.Equal(odd.IsRefused, !view.IsReadable);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_surface_has_what_exists(string name)
    {
        var odd = OddDocument.Named(name);
        var parsed = SpecReader.Read(SpecDocument.Parse(odd.Spec), []);

        Assert.Equal(odd.Told, Statement.Of(parsed.Problems));
        Assert.Equal(odd.IsRefused, parsed.Surface is null);
        Assert.Equal(
            odd.Exists.Order(StringComparer.Ordinal),
            parsed.Surface?.Groups.SelectMany(static group => group.Operations).Select(Statement.Of).Order(StringComparer.Ordinal)
                ?? Enumerable.Empty<string>()
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_generator_tells_the_same_and_generates_what_exists(string name)
    {
        var odd = OddDocument.Named(name);
        var run = GeneratorRun.Of("[ApiClient(\"odd\")] partial class Client;", SpecFileText.Own("odd.yaml", odd.Spec.Content));

        Assert.Equal(
            odd.Told,
            run.Diagnostics.Where(static one => one.Location.GetLineSpan().Path == "odd.yaml")
                .Select(static one => $"{one.Id} {one.Location.GetLineSpan().StartLinePosition.Line + 1}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            odd.Exists.Select(OddDocument.HeadOf).Order(StringComparer.Ordinal),
            run.Files.Values.SelectMany(static file => EmittedOperation().Matches(file))
                .Select(static match => $"{match.Groups[1]} {match.Groups[2]}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compared_with_itself_nothing_changed_and_the_same_is_wrong(string name)
    {
        var odd = OddDocument.Named(name);
        var report = Compare(odd.Spec.Content, odd.Spec.Content);

        Assert.Empty(report.Findings);
        Assert.Equal(
            odd.Told.Where(IsOfDocuments).Where(IsError).Select(static told => told.Split(' ')[1]),
            report.Problems.Select(static problem => $"{problem.Location!.Line}").Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compared_with_an_empty_document_every_operation_is_new(string name)
    {
        var odd = OddDocument.Named(name);
        var report = Compare("openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\n", odd.Spec.Content);

        Assert.Equal(
            odd.ExistsAtAll.Select(OddDocument.HeadOf).Order(StringComparer.Ordinal),
            report
                .Findings.Where(static finding => finding.Rule.Id == "endpoint-added")
                .SelectMany(static finding => finding.Operations)
                .Select(static key => key.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compared_with_the_same_written_out_no_parameter_comes_or_goes(string name)
    {
        var odd = OddDocument.Named(name);
        var report = Compare(WrittenOut.Of(odd), odd.Spec.Content);

        Assert.DoesNotContain(
            report.Findings,
            static finding =>
                finding.Change.Kind
                    is ChangeKind.ParameterAdded
                        or ChangeKind.ParameterRemoved
                        or ChangeKind.StatusAdded
                        or ChangeKind.StatusRemoved
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lint_looks_at_every_operation_that_exists(string name)
    {
        var odd = OddDocument.Named(name);
        var document = SpecDocument.Parse(odd.Spec);
        var findings = document.Root is null
            ? []
            : SpecLint.Check(document, SpecReader.Read(document, []), new LintOptions { Profile = LintProfile.Tiki });

        Assert.Equal(
            odd.ExistsAtAll.Select(OddDocument.HeadOf).Order(StringComparer.Ordinal),
            findings
                .Where(static finding => finding.Rule.Id == "operation-description")
                .Select(static finding => finding.Message.Split(" has no ")[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_emulator_serves_what_exists_or_refuses_what_is_wrong(string name)
    {
        var odd = OddDocument.Named(name);
        var options = new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("odd", odd.Spec.Content)] };
        if (odd.IsWrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => TikiEmulator.StartAsync(options));
            return;
        }

        await using var emulator = await TikiEmulator.StartAsync(options);
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };
        foreach (var words in odd.Exists.Select(static operation => OddDocument.HeadOf(operation).Split(' ')))
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(words[0]),
                words[1].Replace("{id}", "1", StringComparison.Ordinal).Replace("{key}", "1", StringComparison.Ordinal)
            );
            using var response = await http.SendAsync(request);
            Assert.False(
                response.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.MethodNotAllowed,
                $"{words[0]} {words[1]}: {response.StatusCode}"
            );
        }
    }

    private static DocumentView Read(OddDocument odd) => DocumentView.Of(SpecDocument.Parse(odd.Spec));

    private static DriftReport Compare(string @base, string revision) =>
        SpecDrift.Compare(
            SpecDocument.Parse(new SpecText("odd", "odd.yaml", @base)),
            SpecDocument.Parse(new SpecText("odd", "odd.yaml", revision)),
            new DriftOptions { Today = new DateTime(2026, 11, 26) }
        );

    private static bool IsOfDocuments(string told) => DocumentProblems.All.Any(kind => kind.Id == told.Split(' ')[0]);

    private static bool IsError(string told) =>
        DocumentProblems.All.Any(kind => kind.Id == told.Split(' ')[0] && kind.Severity == ProblemSeverity.Error);

    [GeneratedRegex("ApiOperation \\w+ = new\\(\"[^\"]*\", \"(\\w+)\", \"([^\"]*)\"[,)]")]
    private static partial Regex EmittedOperation();
}
