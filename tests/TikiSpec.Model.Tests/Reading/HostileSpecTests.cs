using System.Text;
using System.Text.Json.Nodes;

namespace TikiSpec.Model.Tests.Reading;

/// <summary>Whatever a spec holds, reading ends in a surface or in a problem that says what to change.</summary>
public sealed class HostileSpecTests
{
    public static TheoryData<string> Texts => ["rich", "tiki.v2.1.yaml"];

    [Fact]
    public void The_document_that_is_damaged_here_is_whole()
    {
        var spec = SpecReader.Read(RichSpec.Text, []);

        Assert.NotNull(spec.Surface);
        Assert.DoesNotContain(
            spec.Problems,
            problem =>
                problem.Severity != ProblemSeverity.Info
                && problem.Id != SpecProblems.Untyped.Id
                && problem.Id != SpecProblems.MethodNameDerived.Id
        );
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_is_cut_off_anywhere_is_read_or_told(string name)
    {
        var text = Read(name);
        var step = name == "rich" ? 7 : 50;
        for (var length = 0; length < text.Content.Length; length += step)
        {
            AssertReadOrTold(text with { Content = text.Content[..length] });
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_with_changed_characters_is_read_or_told(string name)
    {
        const string Characters = "{}[]:,-#&*!|>'\"%@`$?~ \n\t\r\0x0\u00e9\ud83d";
        var text = Read(name);
        var random = new Random(11);
        for (var i = 0; i < 150; i++)
        {
            var content = new StringBuilder(text.Content);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                content[random.Next(content.Length)] = Characters[random.Next(Characters.Length)];
            }

            AssertReadOrTold(text with { Content = content.ToString() });
        }
    }

    [Fact]
    public void A_document_with_any_node_replaced_by_any_other_is_read_or_told()
    {
        var json = JsonText.Of(SpecDocument.Parse(RichSpec.Text).Root!);
        var random = new Random(13);
        var pointers = new NodeLocations(JsonNode.Parse(json)!).Pointers;
        for (var i = 0; i < 2000; i++)
        {
            var root = JsonNode.Parse(json)!;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                new NodeLocations(root).Replace(random, pointers);
            }

            AssertReadOrTold(RichSpec.Text with { Content = root.ToJsonString() });
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_of_schemas_longer_than_a_stack_is_read_or_told(string link)
    {
        // Compilers run generators on stacks of a megabyte; this one has a quarter.
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => AssertReadOrTold(Chain(link, 3000))), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Reading_a_chain_of_schemas_takes_work_by_its_length_and_not_by_the_square_of_it(string link)
    {
        // Beyond the five hundred parts that are read of one schema.
        _ = Work(link, 1000);

        Assert.InRange((double)Work(link, 4000) / Work(link, 1000), 1, 6);
    }

    [Fact]
    public void A_chain_of_references_that_is_too_long_is_told_once() =>
        Assert.Single(SpecReader.Read(Chain("{$ref: NEXT}", 300), []).Problems, static problem => problem.Id == "TIKI1014");

    public static TheoryData<string> Chains =>
        [
            "{$ref: NEXT}",
            "{type: array, items: {$ref: NEXT}}",
            "{type: object, additionalProperties: {$ref: NEXT}}",
            "{type: object, required: [a], properties: {a: {$ref: NEXT}}}",
            "{allOf: [{$ref: NEXT}]}",
            "{allOf: [{$ref: NEXT}, {properties: {a: {type: string}}}]}",
            "{oneOf: [{$ref: NEXT}, {type: string}]}",
            "{anyOf: [{$ref: NEXT}, {type: 'null'}]}",
            "{oneOf: [{type: object, properties: {a: {$ref: NEXT}}}, {type: string}]}",
        ];

    private static SpecText Chain(string link, int length) =>
        new(
            "chain",
            "chain.yaml",
            "openapi: 3.1.0\ninfo: {title: T, version: v}\npaths: {}\ncomponents:\n  schemas:\n"
                + string.Concat(
                    Enumerable
                        .Range(0, length)
                        .Select(i =>
                        {
                            var next = FormattableString.Invariant($"'#/components/schemas/S{i + 1}'");
                            return FormattableString.Invariant($"    S{i}: {link.Replace("NEXT", next, StringComparison.Ordinal)}\n");
                        })
                )
                + FormattableString.Invariant($"    S{length}: {{type: object, properties: {{last: {{type: string}}}}}}\n")
        );

    private static long Work(string link, int length)
    {
        var text = Chain(link, length);
        var begin = GC.GetAllocatedBytesForCurrentThread();
        _ = SpecReader.Read(text, []);
        return GC.GetAllocatedBytesForCurrentThread() - begin;
    }

    private static SpecText Read(string name) => name == "rich" ? RichSpec.Text : SpecFiles.Read(name);

    private static void AssertReadOrTold(SpecText text)
    {
        var spec = SpecReader.Read(text, []);

        Assert.DoesNotContain(spec.Problems, problem => problem.Id == DocumentProblems.Bug.Id);
        Assert.True(spec.Surface is not null || spec.Problems.Any(problem => problem.Severity == ProblemSeverity.Error));
        Assert.All(spec.Problems, problem => Assert.InRange(problem.Location.Start + problem.Location.Length, 0, text.Content.Length));
        if (spec.Surface is { } surface)
        {
            var declared = surface.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
            Assert.All(SurfaceTypes.UsedBy(surface), used => Assert.Contains(used, declared));
            var judge = new ValueJudge();
            Assert.All(
                SpecExamples.All(DocumentView.Of(SpecDocument.Parse(text))).Where(static example => example.CanBeJudged),
                example => judge.Check(example.Schema!, example.Value)
            );
        }
    }
}
