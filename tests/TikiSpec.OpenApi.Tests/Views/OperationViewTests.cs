using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Tests.Views;

public class OperationViewTests
{
    [Fact]
    public void Operations_are_those_of_the_methods_in_document_order() =>
        Assert.Equal(
            ["POST /b", "GET /b", "TRACE /a", "GET /a?x=1"],
            Documents
                .Read(
                    Documents.Head
                        + """
                        paths:
                          /b: {post: {}, query: {}, get: {}, summary: s, head: 5}
                          x-notes: {get: {}}
                          /a: {trace: {}}
                          c: {get: {}}
                        x-ms-paths: {/a?x=1: {get: {}}}
                        """
                )
                .Operations.Select(static operation => $"{operation.Method} {operation.Path}")
        );

    [Fact]
    public void A_path_item_behind_a_reference_is_one()
    {
        var operation = Documents.Operation(
            "/a: {$ref: 'part.yaml#/item'}",
            Documents.File("part.yaml", "item: {get: {operationId: g}}\n")
        );

        Assert.Equal(("g", "/a", "/x-files/part.yaml/item/get"), (operation.Id, operation.Path, operation.At.Pointer));
    }

    [Theory]
    [InlineData("/a: {get: {$ref: '#/x-own'}}")]
    [InlineData("/a: {get: {$ref: '#/x-own', description: beside}}")]
    public void An_operation_behind_a_reference_is_followed_and_told(string paths)
    {
        var view = Documents.Paths(paths + "\nx-own: {operationId: g}");
        view = Documents.Read(Documents.Head + "paths:\n  " + paths + "\nx-own: {operationId: g}\n");

        Assert.Equal("g", Assert.Single(view.Operations).Id);
        Assert.Equal(["TIKI1018 4"], Documents.Told(view));
    }

    [Fact]
    public void Security_is_the_operations_own_else_the_documents()
    {
        var view = Documents.Read(
            Documents.Head
                + """
                security: [{key: []}]
                paths:
                  /a: {get: {}, put: {security: []}, post: {security: [{other: [read]}, {}]}}
                components: {securitySchemes: {key: {type: apiKey, name: k, in: header}, other: {type: http, scheme: Bearer}}}
                """
        );

        Assert.Equal(
            ["key", "", "other or "],
            view.Operations.Select(static operation =>
                string.Join(
                    " or ",
                    operation.Security.Select(static way => string.Join(" and ", way.Schemes.Select(static scheme => scheme.Name)))
                )
            )
        );
        Assert.Equal(
            ["key apiKey ", "other http bearer"],
            view.SecuritySchemes.Select(static scheme => $"{scheme.Name} {scheme.Type} {scheme.Scheme}")
        );
    }

    [Fact]
    public void Responses_have_a_status_and_headers_that_are_no_content_type()
    {
        var operation = Documents.Operation(
            """
            /a:
              get:
                responses:
                  default: {description: d}
                  4xx: {description: d}
                  ok: {description: d}
                  x-note: {description: d}
                  '200': {description: d, headers: {X-A: {schema: {type: string}}, content-type: {}}}
            """
        );

        Assert.Equal(["default", "4XX", "200"], operation.Responses.Select(static response => response.Status));
        Assert.Equal("X-A", Assert.Single(operation.Responses[2].Headers).Name);
    }

    [Fact]
    public void Servers_are_the_operations_own_else_those_of_its_path()
    {
        var view = Documents.Paths(
            """
            /a:
              servers: [{url: 'https://p.example'}]
              get: {}
              put: {servers: [{url: '{scheme}://o.example/{v}', variables: {scheme: {default: https}, v: {}}},
                  {description: without an address}]}
            /b: {get: {}}
            """
        );

        Assert.Equal(
            ["https://p.example", "https://o.example/{v}", null],
            view.Operations.Select(static operation => operation.Servers is { } servers ? Assert.Single(servers).Url : null)
        );
    }

    [Fact]
    public void Callbacks_and_webhooks_are_operations_of_the_other_side()
    {
        var view = Documents.Read(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {post: {callbacks: {done: {'{$request.body#/url}': {post: {operationId: back}}, x-note: {}}}}}
            webhooks: {news: {post: {operationId: hook}}}
            """
        );

        var back = Assert.Single(Assert.Single(Assert.Single(view.Operations).Callbacks).Items);
        Assert.Equal((OperationRole.Callback, "back"), (back.Role, Assert.Single(back.Operations).Id));
        Assert.Empty(Assert.Single(back.Operations).Parameters);
        Assert.Equal((OperationRole.Webhook, "news"), (view.Webhooks[0].Role, view.Webhooks[0].Path));
    }

    [Fact]
    public void A_deprecation_says_what_follows_in_both_spellings()
    {
        string[] details =
        [
            "x-client-deprecation: {since: 2022-01-05, successor: {spec: s, operationId: O, properties: {a: b}}}",
            "x-tiki-deprecation: {since: 2022-01-05, successor: {spec: s, operationId: O, members: {a: b}}}",
        ];

        Assert.All(
            details,
            static text =>
            {
                var deprecation = Documents.Operation("/a: {get: {deprecated: true, " + text + "}}").Deprecation!;
                Assert.Equal(("2022-01-05", "s", "O"), (deprecation.Since, deprecation.SuccessorSpec, deprecation.SuccessorName));
                Assert.Equal(new KeyValuePair<string, string>("a", "b"), Assert.Single(deprecation.SuccessorProperties));
            }
        );
    }
}
