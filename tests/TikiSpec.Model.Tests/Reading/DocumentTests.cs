namespace TikiSpec.Model.Tests.Reading;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("- a\n", "TIKI1002", 1, 1, "a sequence")]
    [InlineData("text\n", "TIKI1002", 1, 1, "a string")]
    [InlineData("", "TIKI1002", 1, 1, "nothing")]
    [InlineData("swagger: '2.0'\npaths: {}\n", "TIKI1010", 1, 10, "swagger2openapi")]
    [InlineData("info: {}\npaths: {}\n", "TIKI1010", 1, 1, "openapi: 3.0.4")]
    [InlineData("openapi: 2.0.0\npaths: {}\n", "TIKI1010", 1, 10, "3.0 or 3.1")]
    [InlineData("openapi: 3.2.0\npaths: {}\n", "TIKI1010", 1, 10, "write 3.1.1 here")]
    [InlineData("openapi: 3.0.0\n", "TIKI1011", 1, 1, "paths")]
    [InlineData("openapi: 3.0.0\npaths:\n", "TIKI1011", 2, 1, "paths")]
    [InlineData("openapi: 3.1.0\ninfo: {}\n", "TIKI1011", 1, 1, "paths")]
    [InlineData("openapi: 3.0.0\npaths: [\n", "TIKI1001", 3, 1, "")]
    public void What_is_no_document_that_we_can_read_is_told_at_its_place(string text, string id, int line, int column, string word)
    {
        var spec = Spec.Read(text);

        Assert.Null(spec.Surface);
        var problem = Assert.Single(spec.Problems);
        Assert.Equal(
            (id, ProblemSeverity.Error, line, column),
            (problem.Id, problem.Severity, problem.Location.Line, problem.Location.Column)
        );
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.0.0\npaths: {}\n")]
    [InlineData("openapi: 3.1.1\ncomponents: {}\n")]
    [InlineData("openapi: 3.1.0\nwebhooks: {}\n")]
    [InlineData("{\"openapi\": \"3.0.3\", \"paths\": {}}")]
    public void The_least_that_is_a_document_is_read(string text) => Assert.NotNull(Spec.Read(text).Surface);

    [Fact]
    public void A_duplicate_key_is_an_error_and_the_rest_is_there()
    {
        var spec = Spec.Read("openapi: 3.0.0\npaths:\n  /a: {get: {responses: {}}}\n  /a: {post: {responses: {}}}\n");

        Assert.Equal("TIKI1003", Spec.Ids(spec));
        Assert.Equal("GET", Assert.Single(spec.Surface!.Groups).Operations[0].HttpMethod);
    }

    [Fact]
    public void The_head_of_the_document_is_read()
    {
        var surface = Spec.Surface(
            Spec.Read(
                "openapi: 3.0.4\ninfo: {title: T, version: v2, description: D}\nservers:\n  - {url: 'https://{h}/{p}', "
                    + "description: Production, variables: {h: {default: a.b}, p: {default: x}}}\n  - url: /rel\npaths: {}\n",
                "tiki.v2.1"
            )
        );

        Assert.Equal(("tiki.v2.1", "Tiki", "2.1", "V2_1"), (surface.Name, surface.ApiName, surface.Version, surface.Segment));
        Assert.Equal(("T", "v2", "D"), (surface.Title, surface.DocumentVersion, surface.Description));
        Assert.Equal(["https://a.b/x", "/rel"], surface.Servers.Select(server => server.Address));
        Assert.Equal(
            new ServerModel("https://{h}/{p}", "Production", new([new("h", "a.b", new([])), new("p", "x", new([]))])),
            surface.Servers[0]
        );
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_told_and_ignored()
    {
        var spec = Spec.Read("openapi: 3.0.4\ninfo: {title: [x], version: v}\npaths: {}\nservers: none\n");

        Assert.Equal(
            [
                "'title' is a sequence here, but OpenAPI wants a single value. It is ignored.",
                "'servers' is a string here, but OpenAPI wants a sequence. It is ignored.",
            ],
            spec.Problems.Select(problem => problem.Message)
        );
        Assert.Equal("Api", spec.Surface!.Title);
    }

    [Fact]
    public void Security_schemes_say_how_a_credential_travels()
    {
        var schemes = Spec.Surface(
            Spec.Read(
                Spec.Head
                    + """
                    paths: {}
                    components:
                      securitySchemes:
                        key: {type: apiKey, in: query, name: k, description: d}
                        basic: {type: http, scheme: Basic}
                        bearer: {type: http, scheme: bearer}
                        oauth: {type: oauth2, flows: {authorizationCode: {authorizationUrl: a, tokenUrl: t1},
                            clientCredentials: {tokenUrl: t2}}}
                        implicit: {type: oauth2, flows: {implicit: {authorizationUrl: a}}}
                        open: {type: openIdConnect, openIdConnectUrl: u}
                    """
            )
        ).SecuritySchemes;

        Assert.Equal(
            [
                new()
                {
                    Name = "key",
                    Kind = SecuritySchemeKind.ApiKey,
                    ParameterName = "k",
                    ParameterLocation = ParameterLocation.Query,
                    Description = "d",
                },
                new() { Name = "basic", Kind = SecuritySchemeKind.Basic },
                new() { Name = "bearer", Kind = SecuritySchemeKind.Bearer },
                new()
                {
                    Name = "oauth",
                    Kind = SecuritySchemeKind.OAuth2,
                    TokenUrl = "t2",
                    AuthorizationUrl = "a",
                },
                new() { Name = "implicit", Kind = SecuritySchemeKind.OAuth2 },
                new() { Name = "open", Kind = SecuritySchemeKind.Bearer },
            ],
            schemes
        );
    }
}
