using TikiSpec.Model;

namespace TikiSpec.Lint.Tests;

/// <summary>Each rule on a document that it was written for, and on one that is sound.</summary>
public sealed class LintRuleTests
{
    private static readonly string Cases = Repository.PathOf("tests", "TikiSpec.Lint.Tests", "Cases");
    private static readonly string Pages = Repository.PathOf("generator", "docs", "rules");

    public static TheoryData<string> Rules => [.. LintRegistry.All.Select(static rule => rule.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void It_hits_its_case(string rule) =>
        Assert.Contains(Lint(rule), finding => finding.Rule.Id == rule && finding.Location is not null);

    [Theory, MemberData(nameof(Rules))]
    public void It_does_not_hit_the_sound_document(string rule) => Assert.DoesNotContain(Lint("clean"), finding => finding.Rule.Id == rule);

    [Theory, MemberData(nameof(Rules))]
    public void It_can_be_switched_off(string rule) =>
        Assert.DoesNotContain(Lint(rule, new Dictionary<string, LintLevel> { [rule] = LintLevel.Off }), finding => finding.Rule.Id == rule);

    [Theory, MemberData(nameof(Rules))]
    public void Its_page_says_the_same(string id)
    {
        var rule = LintRegistry.Find(id)!;
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        Assert.StartsWith(
            $"# {id}\n\n{rule.Summary}\n\nLevel: {rule.Recommended}; in the profile tiki: {rule.Level}. "
                + $"Diagnostic id: {rule.DiagnosticId}\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"| [{id}]({id}.md) | {rule.DiagnosticId} | {rule.Recommended} | {rule.Level} | {rule.Summary} |",
            File.ReadAllText(Path.Combine(Pages, "README.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_page_and_every_case_has_a_rule()
    {
        // openapi-valid is checked by the command line alone, and tested there.
        Assert.Equal(
            LintRegistry.All.Select(static rule => rule.Id).Append("openapi-valid").Order(StringComparer.Ordinal),
            Names(Pages, "*.md").Where(static name => name != "README")
        );
        Assert.Equal(LintRegistry.All.Select(static rule => rule.Id).Append("clean").Order(StringComparer.Ordinal), Names(Cases, "*.yaml"));
    }

    [Theory, MemberData(nameof(Rules))]
    public void It_can_be_switched_off_by_its_diagnostic_id(string rule) =>
        Assert.DoesNotContain(
            Lint(rule, new Dictionary<string, LintLevel> { [LintRegistry.Find(rule)!.DiagnosticId] = LintLevel.Off }),
            finding => finding.Rule.Id == rule
        );

    [Fact]
    public void No_two_rules_have_one_diagnostic_id() =>
        Assert.Equal(LintRegistry.All.Count, LintRegistry.All.Select(static rule => rule.DiagnosticId).Distinct().Count());

    [Theory, MemberData(nameof(Rules))]
    public void The_profile_recommended_is_never_the_stricter_one(string id)
    {
        var rule = LintRegistry.Find(id)!;
        Assert.True(rule.Recommended <= rule.Level);
        Assert.Equal(rule.Recommended != LintLevel.Off, FindingsOf(id, LintProfile.Recommended).Any(finding => finding.Rule.Id == id));
    }

    [Fact]
    public void A_successor_in_another_document_is_found_there()
    {
        const string Old =
            "openapi: 3.0.4\ninfo: {title: Shop, version: '1'}\npaths: {/a: {get: {operationId: A_Get, deprecated: true, "
            + "x-client-deprecation: {since: '2022-01-05', successor: {spec: shop.v2, operationId: A_Find}}}}}";
        const string New = "openapi: 3.0.4\ninfo: {title: Shop, version: '2'}\npaths: {/a: {get: {operationId: A_Find}}}";
        var others = new Dictionary<string, SpecDocument>
        {
            ["shop.v2"] = SpecDocument.Parse(new SpecText("shop.v2", "shop.v2.yaml", New)),
        };

        Assert.Contains(Lint(Old, new LintOptions()), static finding => finding.Rule.Id == "successor-missing");
        Assert.DoesNotContain(Lint(Old, new LintOptions { Others = others }), static finding => finding.Rule.Id == "successor-missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("openapi: 3.0.4")]
    [InlineData("openapi: 3.0.4\npaths: 7")]
    [InlineData("openapi: 3.0.4\npaths: {/a: {get: [1], post: null, put: {parameters: {a: b}, responses: 3, tags: x}}}")]
    [InlineData(
        "openapi: 3.0.4\npaths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/A', enum: 1, required: {}, "
            + "properties: [x], default: null, minimum: {}}}}"
    )]
    [InlineData("openapi: 3.0.4\npaths: {/a: {get: {parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]}}}")]
    public void A_document_that_makes_no_sense_is_survived(string text) => Assert.NotNull(Lint(text, new LintOptions { Decisions = [] }));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    private static IReadOnlyList<LintFinding> Lint(string name, Dictionary<string, LintLevel>? levels = null) =>
        Lint(
            File.ReadAllText(Path.Combine(Cases, name + ".yaml")),
            new LintOptions
            {
                Profile = LintProfile.Tiki,
                Levels = levels ?? [],
                Decisions = ["D-1"],
            }
        );

    private static IReadOnlyList<LintFinding> FindingsOf(string name, LintProfile profile) =>
        Lint(File.ReadAllText(Path.Combine(Cases, name + ".yaml")), new LintOptions { Profile = profile, Decisions = ["D-1"] });

    private static IReadOnlyList<LintFinding> Lint(string text, LintOptions options)
    {
        var spec = new SpecText("shop", "shop.yaml", text);
        return SpecLint.Check(SpecDocument.Parse(spec), SpecReader.Read(spec, []), options);
    }

    /// <summary>What is read is not called unknown.</summary>
    [Fact]
    public void Every_key_of_ours_is_known()
    {
        var keys = typeof(ClientKeys)
            .GetFields()
            .Where(static field => field.IsLiteral)
            .Select(static field => (string)field.GetRawConstantValue()!)
            .ToList();
        var text = "openapi: 3.0.4\ninfo: {title: a, version: '1'}\npaths: {}\n" + string.Concat(keys.Select(static key => $"{key}: a\n"));
        var spec = new SpecText("a", "a.yaml", text);

        Assert.Contains("x-client-names", keys);
        Assert.DoesNotContain(
            SpecLint.Check(SpecDocument.Parse(spec), SpecReader.Read(spec, []), new LintOptions()),
            static finding => finding.Message.Contains("is unknown and has no effect", StringComparison.Ordinal)
        );
    }
}
