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

    private static SpecText Read(string name) => name == "rich" ? RichSpec.Text : SpecFiles.Read(name);

    internal static void AssertReadOrTold(SpecText text)
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
