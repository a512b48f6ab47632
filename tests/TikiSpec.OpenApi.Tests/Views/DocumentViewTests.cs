using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Tests.Views;

public class DocumentViewTests
{
    [Theory]
    [InlineData("openapi: 3.0.4\npaths: {}\n", true)]
    [InlineData("openapi: 3.1.1\npaths: {}\n", true)]
    [InlineData("openapi: 3.1.0\ncomponents: {}\n", true)]
    [InlineData("openapi: 3.0.4\ncomponents: {}\n", true)]
    [InlineData("openapi: 3.1\nwebhooks: {}\n", true)]
    [InlineData("openapi: 3.0.4\n", false)]
    [InlineData("openapi: 3.0.4\npaths: []\ncomponents: {}\n", false)]
    [InlineData("openapi: 3.2.0\npaths: {}\n", false)]
    [InlineData("openapi: 3.10.0\npaths: {}\n", false)]
    [InlineData("swagger: '2.0'\npaths: {}\n", false)]
    [InlineData("paths: {}\n", false)]
    [InlineData("- a\n", false)]
    [InlineData("", false)]
    [InlineData("openapi: [\n", false)]
    public void What_is_no_document_of_3_0_or_3_1_is_refused_with_an_error(string text, bool isReadable)
    {
        var view = Documents.Read(text);

        Assert.Equal(isReadable, view.IsReadable);
        Assert.Equal(!isReadable, view.Problems.Any(static problem => problem.Severity == ProblemSeverity.Error));
    }

    [Theory]
    [InlineData("pathes: {}", "TIKI1017 3")]
    [InlineData("servers: {url: a}", "TIKI1015 3")]
    [InlineData("tags: [{name: a, descripton: b}]", "TIKI1017 3")]
    [InlineData("components: {schemas: {T: {propertys: {}}}}", "TIKI1017 3")]
    [InlineData("components: {schemas: {T: {anyword: {}}}}", "")]
    [InlineData("components: {schemas: {T: {required: true}}}", "")]
    [InlineData("components: {schemas: {T: 5}}", "TIKI1015 3")]
    [InlineData("components: {schemas: {T: true, U: null}}", "")]
    [InlineData("components: {schemas: {T: {allOf: [5]}}}", "TIKI1015 3")]
    [InlineData("components: {schemas: {T: {title: [a]}}}", "TIKI1015 3")]
    [InlineData("components: {schemas: {T: {$ref: '#/gone'}}}", "TIKI1012 3")]
    [InlineData("components: {schemas: {T: {$ref: 'gone.yaml'}}}", "TIKI1013 3")]
    [InlineData("components: {schemas: {T: {$ref: '#/components/schemas/T'}}}", "TIKI1014 3")]
    [InlineData("components: {schemas: {$ref: '#/x-own'}}\nx-own: {}", "TIKI1018 3")]
    [InlineData("components: {schemas: {T: {x-client-csv: 5}}}", "TIKI1015 3")]
    [InlineData("components: {schemas: {T: {x-tiki-csv: {item: a}}}}", "TIKI1017 3")]
    [InlineData("security: [{gone: []}]", "TIKI2010 3")]
    public void What_is_not_read_is_told_where_it_stands(string text, string told)
    {
        var view = Documents.Read(Documents.Head + text + "\npaths: {}\n");

        Assert.Equal(told.Length == 0 ? [] : [told], Documents.Told(view));
    }

    [Fact]
    public void A_path_without_a_slash_is_refused_where_it_stands()
    {
        var view = Documents.Paths("/a: {get: {}}\n.evil.example/b: {get: {}}");

        Assert.Equal("/a", Assert.Single(view.Operations).Path);
        Assert.Equal(["TIKI1019 5"], Documents.Told(view));
    }

    [Fact]
    public void What_is_wrong_in_another_file_is_told_there()
    {
        var view = Documents.Read(
            Documents.Head + "components: {schemas: {T: {$ref: 'part.yaml#/T'}, U: {$ref: 'broken.yaml'}}}\n",
            Documents.File("part.yaml", "T:\n  propertys: {}\n"),
            Documents.File("broken.yaml", "a: [\n")
        );

        Assert.Equal(
            ["broken.yaml TIKI1001", "part.yaml TIKI1017"],
            view.Problems.Select(static problem => problem.Location.Path + " " + problem.Id)
        );
    }

    [Fact]
    public void Schemas_of_components_behind_a_reference_are_found()
    {
        var view = Documents.Read(
            Documents.Head + "components: {$ref: 'part.yaml'}\n",
            Documents.File("part.yaml", "schemas: {T: {type: string}}\n")
        );

        Assert.Equal("T", Assert.Single(view.Schemas).Name);
    }
}
