using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Evidence.Tests.Reading;

public sealed class PageReaderTests
{
    public static TheoryData<string> Pages => [.. ShopFiles.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void Operations_have_method_path_version_and_title(string page)
    {
        var operations = ShopFiles.Read(page).Operations;

        Assert.Equal(
            ["Get products: GET /rest/v1/products v1", "Change a product: PUT /rest/v1/products/{product_id} v1"],
            operations.Select(static operation => $"{operation.Title}: {operation} {operation.Version}")
        );
    }

    public static TheoryData<string, string> DeepPages =>
        new()
        {
            { "page.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) },
            { "page.html", string.Concat(Enumerable.Repeat("<b x='1'><p>", 100_000)) },
            { "page.md", "# GET /a\n" + string.Concat(Enumerable.Repeat("<span>", 100_000)) },
            { "page.md", "# GET /a\n" + new string('>', 50_000) + " x\n" },
            {
                "page.md",
                "# GET /a\n" + string.Concat(Enumerable.Range(0, 2000).Select(static depth => new string(' ', depth * 2) + "- x\n"))
            },
            { "page.md", "# GET /a\n" + string.Concat(Enumerable.Repeat("- ", 50_000)) + "x\n" },
            { "page.md", "# GET /a\n" + new string('[', 50_000) + "\n" },
        };

    [Theory, MemberData(nameof(DeepPages))]
    public void A_page_that_nests_without_end_is_not_read_and_says_so(string name, string content) =>
        Assert.True(PageReader.Read(new PageText(name, content)).IsTooDeep);

    [Theory]
    [InlineData("page.html", "<div><p>GET /a<p>b<br><img><ul><li>c<li>d</ul></div>\n")]
    [InlineData("page.md", "- GET /a\n  - b\n    - c\n> > d\n")]
    public void A_page_of_any_length_is_read(string name, string piece) =>
        Assert.False(PageReader.Read(new PageText(name, string.Concat(Enumerable.Repeat(piece, 1000)))).IsTooDeep);

    [Theory, MemberData(nameof(Pages))]
    public void The_head_of_a_section_takes_its_operation_back(string page) =>
        Assert.Equal([false, true], ShopFiles.Read(page).Operations.Select(static operation => operation.Deprecation is not null));

    [Theory, MemberData(nameof(Pages))]
    public void Parameters_have_what_their_row_says(string page)
    {
        var parameters = ShopFiles
            .Read(page)
            .Operations.SelectMany(static operation => operation.Parameters)
            .Where(static each => each.Location != "header");

        Assert.Equal(
            ["query page False 1 ", "query include False  stock", "path product_id True  "],
            parameters.Select(static each =>
                $"{each.Location} {each.Name} {each.Row.IsMandatory} {each.Row.Default} "
                + $"{string.Join(',', each.Row.Values.Select(static value => value.Text))}"
            )
        );
    }

    [Theory, MemberData(nameof(Pages))]
    public void Bodies_are_put_together_from_samples_and_tables(string page)
    {
        var operations = ShopFiles.Read(page).Operations;

        Assert.Equal(
            ["/data", "/data/*/id", "/data/*/name", "/data/*/state", "/paging", "/paging/page", "/paging/last"],
            operations[0].Response!.Properties.Select(static property => property.Pointer)
        );
        Assert.Equal(["on_sale", "sold_out"], RowOf(operations[0].Response!, "/data/*/state").Values.Select(static value => value.Text));
        Assert.True(RowOf(operations[1].Request!, "/price").IsMandatory);
        Assert.Equal("String", RowOf(operations[1].Request!, "/note").Type);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Statuses_and_samples_are_told_by_their_use(string page)
    {
        var operations = ShopFiles.Read(page).Operations;

        Assert.Equal(["429", "500"], operations[0].Statuses.Select(static status => status.Code));
        Assert.Equal([SampleUse.Response], operations[0].Samples.Select(static sample => sample.Use));
        Assert.Equal([SampleUse.Request, SampleUse.Response, SampleUse.Error], operations[1].Samples.Select(static sample => sample.Use));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Each_fact_knows_its_line(string page)
    {
        var lines = ShopFiles.Text(page).Split('\n');
        foreach (var operation in ShopFiles.Read(page).Operations)
        {
            Assert.Contains(operation.Title, lines[operation.TitleLine - 1], StringComparison.Ordinal);
            Assert.All(operation.Statuses, status => Assert.Contains(status.Code, lines[status.Line - 1], StringComparison.Ordinal));
            Assert.All(
                operation.Parameters,
                parameter => Assert.Contains(parameter.Name, lines[parameter.Row.Line - 1], StringComparison.Ordinal)
            );
            Assert.All(
                operation.Request?.Properties ?? [],
                property =>
                    Assert.Contains(property.Pointer.Split('/')[^1], lines[property.SampleLine!.Value - 1], StringComparison.Ordinal)
            );
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_broken_sample_is_mended_and_told(string page)
    {
        var operation = ShopFiles.Read(page).Operations[1];

        var note = Assert.Single(operation.Notes);
        Assert.Contains("\"best\"", ShopFiles.Text(page).Split('\n')[note.Line - 1], StringComparison.Ordinal);
        Assert.Equal("the \"best\" cup", operation.Samples[0].Text.Value!["note"]!.Text);
    }

    [Theory]
    [InlineData("faq.md", "# FAQ\n\n## What is an API?\n\nSee https://example.com and `GET` it.\n")]
    [InlineData("empty.txt", "")]
    [InlineData("empty.html", "<html></html>")]
    [InlineData("table.txt", "a | b |\n---|---|\n1 | 2 |\n")]
    public void A_page_without_operations_has_none(string name, string text) => Assert.Empty(ShopFiles.Read(name, text).Operations);

    [Fact]
    public void The_example_of_an_operation_may_stand_before_its_address()
    {
        const string Page =
            "Get places\nExample\nGET https://x.example/v2/places\n[\n{\n\"id\": 1\n}\n]\nGET\nhttps://x.example/{version}/places\nDone.\n";

        var operation = Assert.Single(ShopFiles.Read("page.txt", Page).Operations);

        Assert.Equal("GET /v2/places", operation.ToString());
        Assert.Equal(9, operation.Line);
    }

    [Fact]
    public void A_fixed_segment_beside_a_placeholder_is_an_operation_of_its_own()
    {
        const string Page =
            "Get one\nGET\nhttps://x.example/v2/places/{id}\nText.\nFind one\nGET\nhttps://x.example/{version}/places/find\nText.\n";

        Assert.Equal(
            ["GET /v2/places/{id}", "GET /v2/places/find"],
            ShopFiles.Read("page.txt", Page).Operations.Select(static operation => operation.ToString())
        );
    }

    [Fact]
    public void Placeholders_of_other_makers_are_read()
    {
        const string Page =
            "# API\n\n## One kitten\n\n`GET http://x.example/kittens/<ID>`\n\n### URL Parameters\n\nParameter | "
            + "Description\n--------- | -----------\nID | The kitten\n\n## Its toys\n\n`GET http://x.example/kittens/:id/toys`\n";

        Assert.Equal(
            ["GET /kittens/{ID}", "GET /kittens/{id}/toys"],
            ShopFiles.Read("page.md", Page).Operations.Select(static operation => operation.ToString())
        );
    }

    [Theory]
    [InlineData("POST /buy or POST /sell", "POST /buy", "POST /sell")]
    [InlineData("`POST /buy`, or `PUT /sell`", "POST /buy", "PUT /sell")]
    [InlineData("GET /a, POST /b, and DELETE /c", "GET /a", "POST /b", "DELETE /c")]
    [InlineData("GET /a; POST /b", "GET /a", "POST /b")]
    [InlineData("GET /or/{id} and PUT /or/{id}", "GET /or/{id}", "PUT /or/{id}")]
    public void A_line_may_hold_several_addresses(string line, params string[] operations) =>
        Assert.Equal(
            operations,
            ShopFiles.Read("page.md", $"# API\n\n## Trade\n\n{line}\n").Operations.Select(static operation => operation.ToString())
        );

    [Fact]
    public void The_words_of_another_maker_come_from_a_profile()
    {
        const string Page =
            "# API\n\n## Produkte\n\nGET https://x.example/produkte\n\n### Anfrage\n\n| Feld | Typ | Pflicht "
            + "|\n|---|---|---|\n| seite | Zahl | nein |\n";
        const string Profile = "columns: {name: [feld], type: [typ], mandatory: [pflicht]}\nrequest: [anfrage]\nno: [nein]\n";
        var profile = ProfileFile.Read(SpecDocument.Parse(new SpecText("p", "p.yaml", Profile)));

        Assert.Empty(profile.Problems);
        Assert.Empty(ShopFiles.Read("page.md", Page).Operations[0].Parameters);
        var parameter = Assert.Single(ShopFiles.Read("page.md", Page, profile.Profile).Operations[0].Parameters);
        Assert.Equal(("seite", "Zahl", false), (parameter.Name, parameter.Row.Type, parameter.Row.IsMandatory));
    }

    [Fact]
    public void A_profile_with_unknown_words_is_refused()
    {
        var profile = ProfileFile.Read(SpecDocument.Parse(new SpecText("p", "p.yaml", "columns: {colour: [x]}\nquestion: [y]\n")));

        Assert.Equal([1, 2], profile.Problems.Select(static problem => problem.Location!.Line));
    }

    private static PageRow RowOf(PageBody body, string pointer) => body.Properties.Single(property => property.Pointer == pointer).Row!;
}
