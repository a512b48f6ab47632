using TikiSpec.OpenApi.Overlays;
using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Tests.Overlays;

/// <summary>What becomes of a document with overlays, by OpenAPI Overlay 1.0 and 1.1.</summary>
public class OverlaidDocumentTests
{
    private const string Head = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\nactions:\n";

    private const string Document =
        "o: {a: 1, list: [1], deep: {x: 1}, empty: }\nitems: [{name: one}, {name: two}]\ntext: old\npaths: "
        + "{/a: {get: {id: g}}, /b: {delete: {id: d}}}";

    [Theory]
    // Objects are merged, in depth; lists grow; words are replaced.
    [InlineData("- {target: $.o, update: {a: 2, b: 3}}", "$.o.a 2", "$.o.b 3", "$.o.deep.x 1")]
    [InlineData("- {target: $.o, update: {deep: {y: 2}}}", "$.o.deep {\"x\":1,\"y\":2}")]
    [InlineData("- {target: $.o, update: {list: [2, 3]}}", "$.o.list [1,2,3]")]
    [InlineData("- {target: $.o, update: {empty: {x: 1}, deep: }}", "$.o.empty {\"x\":1}", "$.o.deep {\"x\":1}")]
    [InlineData("- {target: $, update: {text: new, more: true}}", "$.text \"new\"", "$.more true")]
    [InlineData("- {target: $.o.list, update: 2}", "$.o.list [1,2]")]
    [InlineData("- {target: $.o.list, update: {n: 2}}", "$.o.list [1,{\"n\":2}]")]
    [InlineData("- {target: $.o.list, update: [2, 3]}", "$.o.list [1,2,3]")]
    [InlineData("- {target: $.text, update: new}", "$.text \"new\"")]
    // Several places at once, also one within the other.
    [InlineData(
        "- {target: '$.items[*]', update: {safe: true}}",
        "$.items [{\"name\":\"one\",\"safe\":true},{\"name\":\"two\",\"safe\":true}]"
    )]
    [InlineData("- {target: \"$.items[?@.name == 'two']\", update: {n: 2}}", "$.items [{\"name\":\"one\"},{\"name\":\"two\",\"n\":2}]")]
    [InlineData(
        "- {target: '$.paths..*[?@.id]', update: {t: 1}}",
        "$.paths {\"/a\":{\"get\":{\"id\":\"g\",\"t\":1}},\"/b\":{\"delete\":{\"id\":\"d\",\"t\":1}}}"
    )]
    [InlineData("- {target: \"$['o', 'o'].list\", update: 2}", "$.o.list [1,2]")]
    // What is removed goes from the map or the list that it stands in.
    [InlineData("- {target: $.o.deep, remove: true}", "$.o {\"a\":1,\"list\":[1],\"empty\":null}")]
    [InlineData("- {target: \"$.items[?@.name == 'one']\", remove: true}", "$.items [{\"name\":\"two\"}]")]
    [InlineData("- {target: '$.items[*]', remove: true, update: {a: 1}}", "$.items []")]
    [InlineData("- {target: '$.o.list[0]', remove: true}", "$.o.list []")]
    // Each action works on what the one before it left.
    [InlineData("- {target: $.text, remove: true}\n- {target: $, update: {text: {a: 1}}}", "$.text {\"a\":1}")]
    // Copies: of one place, into others; renaming is making, copying, removing.
    [InlineData(
        "- {target: \"$.paths['/b']\", copy: \"$.paths['/a']\"}",
        "$.paths['/b'] {\"delete\":{\"id\":\"d\"},\"get\":{\"id\":\"g\"}}"
    )]
    [InlineData("- {target: $.o.list, copy: '$.items[0]'}", "$.o.list [1,{\"name\":\"one\"}]")]
    [InlineData(
        "- {target: $.paths, update: {/c: {}}}\n- {target: \"$.paths['/c']\", copy: \"$.paths['/a']\"}\n- "
            + "{target: \"$.paths['/a']\", remove: true}",
        "$.paths {\"/b\":{\"delete\":{\"id\":\"d\"}},\"/c\":{\"get\":{\"id\":\"g\"}}}"
    )]
    public void What_actions_do(string actions, params string[] facts)
    {
        var document = Overlaid(Head + actions);

        Assert.Empty(document.Problems);
        Assert.All(facts, fact => Assert.Equal(fact, fact.Split(' ')[0] + " " + At(document, fact.Split(' ')[0])));
    }

    [Theory]
    [InlineData("overlay: 1.0.0\nactions:\n- {target: $.none, update: {}}", "TIKI1022 3:12 '$.none' selects nothing of the document")]
    [InlineData("overlay: 1.0.0\nactions:\n- {target: $.o, copy: $.none}", "TIKI1022 3:23 '$.none' selects nothing")]
    [InlineData("overlay: 2.0.0\nactions: []", "TIKI1020 1:10 The overlay is of version 2.0.0; 1.0 and 1.1 are known.")]
    [InlineData("overlay: 1.10.0\nactions: []", "TIKI1020 1:10 The overlay is of version 1.10.0")]
    [InlineData("openapi: 3.1.0\npaths: {}", "TIKI1020 1:1 The overlay does not say 'overlay: 1.0.0' or 'overlay: 1.1.0'.")]
    [InlineData("overlay: 1.0.0", "TIKI1020 1:1 The overlay has no list of actions.")]
    [InlineData("- overlay", "TIKI1020 1:1 The overlay holds no overlay but a sequence.")]
    [InlineData("overlay: 1.0.0\nactions: [{update: {}}]", "TIKI1021 2:11 This action of the overlay is left out: it has no 'target'")]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: paths, update: {}}]",
        "TIKI1021 2:20 This action of the overlay is left out: 'paths' is no path by RFC 9535: a path begins with '$' (character 1)."
    )]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: $.o}]",
        "TIKI1021 2:11 This action of the overlay is left out: it says neither 'update' nor 'copy' nor 'remove: true'."
    )]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: $.o, update: {}, copy: $.o}]",
        "TIKI1021 2:11 This action of the overlay is left out: it says both"
    )]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: $.o, update: {list: 5}}]",
        "TIKI1021 2:40 This action of the overlay is left out: a number cannot be merged into a sequence"
    )]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: $, remove: true}]",
        "TIKI1021 2:20 This action of the overlay is left out: the whole document cannot be removed."
    )]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: $.*, update: {}}]",
        "TIKI1021 2:20 This action of the overlay is left out: '$.*' selects objects, lists or values together"
    )]
    [InlineData(
        "overlay: 1.0.0\nactions: [{target: $.o, copy: '$.items[*]'}]",
        "TIKI1021 2:31 This action of the overlay is left out: '$.items[*]' selects 2 places, and one is copied."
    )]
    [InlineData("overlay: 1.0.0\n\tactions: 1", "TIKI1001 2:")]
    public void What_cannot_be_done_is_told_at_the_overlays_line_and_leaves_the_document_as_it_was(string overlay, string told)
    {
        var document = Overlaid(overlay);

        var problem = Assert.Single(document.Problems);
        Assert.Equal("d.overlay.yaml", problem.Location.Path);
        Assert.StartsWith(
            told,
            $"{problem.Id} {problem.Location.Line}:{problem.Location.Column} {problem.Message}",
            StringComparison.Ordinal
        );
        Assert.Equal(JsonText.Of(Parsed.Root!), JsonText.Of(document.Root!));
    }

    [Fact]
    public void Overlays_are_applied_one_after_another()
    {
        var document = OverlaidDocument.Of(
            Parsed,
            [
                new SpecText("a.overlay", "a.overlay.yaml", Head + "- {target: $, update: {added: {x: 1}}}"),
                new SpecText("b.overlay", "b.overlay.yaml", Head + "- {target: $.added, update: {y: 2}}"),
            ]
        );

        Assert.Equal("{\"x\":1,\"y\":2}", At(document, "$.added"));
        Assert.Equal(["d.yaml", "a.overlay.yaml", "b.overlay.yaml"], document.Texts.Select(static text => text.Path));
    }

    [Fact]
    public void What_is_wrong_with_what_an_overlay_brings_is_told_in_the_overlay()
    {
        var overlay =
            Head + "- target: $.paths\n  update:\n    /x:\n      get: {responses: {'200': {$ref: '#/components/responses/None'}}}";
        var view = Documents.Paths("/a: {get: {responses: {'204': {description: x}}}}");

        var document = OverlaidDocument.Of(view.Document, [new SpecText("api.overlay", "api.overlay.yaml", overlay)]);

        var problem = Assert.Single(DocumentView.Of(document).Problems, static problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal(("TIKI1012", "api.overlay.yaml", 7), (problem.Id, problem.Location.Path, problem.Location.Line));
    }

    [Fact]
    public void A_reference_in_an_overlay_starts_from_the_document()
    {
        var overlay = Head + "- {target: $.paths, update: {/x: {$ref: 'parts/x.yaml'}}}";
        var document = OverlaidDocument.Of(
            SpecDocument.Parse(new SpecText("api", "specs/api.yaml", Documents.Head + "paths: {}")),
            [new SpecText("api.overlay", "overlays/api.overlay.yaml", overlay)]
        );

        var view = DocumentView.Of(
            document,
            [new SpecText("x", "specs/parts/x.yaml", "get: {operationId: a, responses: {'204': {description: x}}}")]
        );

        Assert.Empty(view.Problems);
        Assert.Equal("a", Assert.Single(view.Operations).Id);
    }

    [Fact]
    public void Copies_of_copies_end_where_they_would_be_too_much()
    {
        var doubling = string.Concat(
            Enumerable.Range(0, 60).Select(static at => $"- {{target: $, update: {{k{at}: {{}}}}}}\n- {{target: $.k{at}, copy: $}}\n")
        );

        var document = Overlaid(Head + doubling);

        Assert.Contains(
            document.Problems,
            static problem => problem.Message.Contains("more than 2000000 values", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Of_a_broken_text_the_break_is_told_alone()
    {
        var broken = SpecDocument.ParseWhatStands(new SpecText("d", "d.yaml", Documents.Head + "paths:\n  /a:\n    get: {x: [}\n"));

        var document = OverlaidDocument.Of(broken, [new SpecText("d.overlay", "d.overlay.yaml", Head + "- {target: $.none, update: {}}")]);

        Assert.True(document.IsMended);
        Assert.Equal(broken.Problems, document.Problems);
    }

    private static SpecDocument Parsed => SpecDocument.Parse(new SpecText("d", "d.yaml", Document));

    private static SpecDocument Overlaid(string overlay) =>
        OverlaidDocument.Of(Parsed, [new SpecText("d.overlay", "d.overlay.yaml", overlay)]);

    private static string At(SpecDocument document, string path) =>
        string.Join(
            " ",
            TikiSpec.OpenApi.Queries.JsonPath.Parse(path, out _)!.Select(document.Root!)!.Select(static place => JsonText.Of(place.Node))
        );
}
