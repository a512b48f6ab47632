using System.Text;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Evidence.Tests.Traffic;

/// <summary>What recorded calls show, and what they never show.</summary>
public sealed class TrafficCheckTests
{
    private const string Host = "https://api.shop.example/rest/v1";
    private const string Page = """{"data":[{"id":1,"name":"Cup","state":"on_sale"}],"paging":{"page":1,"last":1}}""";

    [Fact]
    public void What_fits_is_silent() => Assert.Empty(Findings(Get("/products?page=2&include=stock", Page)));

    [Theory]
    [InlineData("/products", """{"data":[{"id":1,"name":"Cup","colour":"red"}]}""", "traffic-property-undeclared", "colour", "string")]
    [InlineData("/products", """{"data":[{"id":"x7","name":"Cup"}]}""", "traffic-type", "string", "string")]
    [InlineData("/products", """{"data":[{"name":"Cup"}]}""", "traffic-property-missing", "id", "")]
    [InlineData("/products", """{"data":[{"id":1,"name":"Cup","state":"gone"}]}""", "traffic-value-unknown", "gone", "gone")]
    [InlineData("/products?colour=red", Page, "traffic-parameter-undeclared", "colour", "xxx")]
    [InlineData("/products?include=prices", Page, "traffic-value-unknown", "prices", "prices")]
    [InlineData("/orders/17", "{}", "traffic-operation-undeclared", "GET /rest/v1/orders/{}", "GET /rest/v1/orders/{}")]
    [InlineData("/products", "no json", "traffic-body-unreadable", "json", "")]
    public void What_does_not_fit_is_told(string address, string body, string rule, string name, string sample)
    {
        var finding = Assert.Single(Findings(Get(address, body)));

        Assert.Equal((rule, name, sample, 1), (finding.Rule.Id, finding.Name, finding.Sample, finding.Count));
    }

    [Fact]
    public void What_is_alike_is_told_once_with_how_often_and_when()
    {
        const string Body = """{"data":[{"id":1,"name":"Cup","colour":"red"}]}""";
        var finding = Assert.Single(
            Findings(
                Get("/products", Body) with
                {
                    Time = At(2),
                },
                Get("/products", Body) with
                {
                    Time = At(1),
                },
                Get("/products", Body) with
                {
                    Time = At(3),
                }
            )
        );

        Assert.Equal((3, At(1), At(3)), (finding.Count, finding.First, finding.Last));
    }

    [Fact]
    public void A_status_and_a_format_that_are_not_declared_are_told()
    {
        Assert.Equal("traffic-status-undeclared", Assert.Single(Findings(Get("/products", "") with { Status = 418 })).Rule.Id);
        var html = Get("/products", "<p>Busy</p>") with { Response = new RecordedBody("text/html", "<p>Busy</p>"u8.ToArray()) };
        Assert.Equal("traffic-media-type-undeclared", Assert.Single(Findings(html)).Rule.Id);
    }

    [Fact]
    public void A_request_is_judged_where_it_succeeded_and_left_alone_where_it_was_refused()
    {
        var wrong = Get("/products/7", """{"state":"on_sale"}""") with
        {
            Method = "PUT",
            Request = new RecordedBody("application/json", """{"price":"high"}"""u8.ToArray()),
        };

        Assert.Equal("traffic-type", Assert.Single(Findings(wrong)).Rule.Id);
        Assert.Empty(
            Findings(wrong with { Status = 422, Response = new RecordedBody("application/json", """{"errors":["no"]}"""u8.ToArray()) })
        );
    }

    [Fact]
    public void What_is_no_call_of_the_api_is_left_out()
    {
        RecordedExchange[] calls =
        [
            Get("/products", Page) with
            {
                Url = new Uri("https://ads.example/rest/v1/pixel"),
            },
            Get("/products", "") with
            {
                Method = "OPTIONS",
                RequestHeaders = ["Origin", "Access-Control-Request-Method"],
                Status = 204,
                Response = null,
            },
            Get("/products", "") with
            {
                Url = new Uri("https://api.shop.example/app/main.js"),
            },
        ];

        var report = Report(calls);

        Assert.Empty(report.Findings);
        Assert.Equal((0, 3), (report.Calls, report.Left));
    }

    [Fact]
    public void Redirects_and_missing_pages_are_no_finding() =>
        Assert.Empty(
            Findings(
                Get("/products", "") with
                {
                    Status = 302,
                    Response = null,
                },
                Get("/nothing", "") with
                {
                    Status = 404,
                    Response = null,
                }
            )
        );

    [Fact]
    public void What_was_observed_before_is_no_finding()
    {
        var spec = ShopFiles
            .Text("shop.yaml")
            .Replace(
                "        name:\n",
                "        colour: {type: string, x-client-observed: {since: '2026-01', evidence: x}}\n        name:\n",
                StringComparison.Ordinal
            )
            .Replace(
                "        id:\n          type: integer\n",
                "        id:\n          type: integer\n          x-client-observed: {types: [string]}\n",
                StringComparison.Ordinal
            );

        Assert.Empty(Report([Get("/products", """{"data":[{"id":"7","name":"Cup","colour":"red"}]}""")], spec).Findings);
    }

    [Fact]
    public void Objects_in_the_query_and_choices_are_understood()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: T, version: '1'}
            servers: [{url: https://api.shop.example/rest/v1}]
            paths:
              /pets:
                get:
                  parameters:
                    - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {age: {type: integer}}}}
                  responses:
                    '200':
                      description: A pet.
                      content:
                        application/json:
                          schema:
                            oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                            discriminator: {propertyName: kind}
            components:
              schemas:
                Cat:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}, id: {type: integer, readOnly: true}, lives: {type: integer}}
                Dog:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}, id: {type: integer, readOnly: true}, tricks: {type: integer}}
            """;

        Assert.Empty(Report([Get("/pets?filter[age]=3", """{"kind":"Dog","id":1,"tricks":2}""")], Spec).Findings);
    }

    [Fact]
    public void Nothing_of_a_person_is_kept()
    {
        var finding = Assert.Single(Findings(Get("/products?mail=Ann.Lee@example.org", Page)));

        Assert.Equal("xxx.xxx@xxxxxxx.xxx", finding.Sample);
        Assert.Equal(
            "xxxx 999",
            Assert.Single(Findings(Get("/products", """{"data":[{"id":1,"name":"Cup","state":"Lane 123"}]}"""))).Sample
        );
    }

    [Theory]
    [InlineData("/products?ann.lee@example.org=1", Page, "xxx.xxx@xxxxxxx.xxx")]
    [InlineData("/products?u_4915712345=1", Page, "u_{}")]
    [InlineData("/products", """{"data":[{"id":1,"name":"Cup","ann.lee@example.org":"red"}]}""", "xxx.xxx@xxxxxxx.xxx")]
    [InlineData("/users/ann.lee@example.org/orders", "{}", "GET /rest/v1/users/{}/orders")]
    public void A_name_that_may_be_somebody_s_is_kept_no_more(string address, string body, string name)
    {
        var report = Report([Get(address, body)]);
        var finding = Assert.Single(report.Findings);

        Assert.Equal(name, finding.Name);
        var told = $"{finding.Text} {finding.Subject} {finding.Sample}";
        Assert.DoesNotContain("ann", told, StringComparison.Ordinal);
        Assert.DoesNotContain("4915712345", told, StringComparison.Ordinal);
        Assert.Equal("", TrafficProposal.Of(report, static _ => "shop.yaml").Patch);
    }

    [Fact]
    public void What_browsers_and_monitors_ask_by_themselves_is_no_finding() =>
        Assert.Empty(
            Findings(
                Get("/products", "") with
                {
                    Method = "OPTIONS",
                    Response = null,
                },
                Get("/products", "") with
                {
                    Method = "HEAD",
                    Response = null,
                }
            )
        );

    [Fact]
    public void A_default_alone_is_for_successes_too()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: T, version: '1'}
            servers: [{url: https://api.shop.example/rest/v1}]
            paths:
              /pets:
                get:
                  responses: {default: {description: Whatever comes.}}
            """;

        Assert.Empty(Report([Get("/pets", "{}")], Spec).Findings);
    }

    [Fact]
    public void What_was_seen_and_what_never_was_is_counted()
    {
        var coverage = Report([Get("/products?page=2", Page)]).Coverage;

        Assert.Equal([1, 0], coverage.Select(static operation => operation.Calls));
        Assert.Equal(["include"], coverage[0].Parameters.Never);
        Assert.Empty(coverage[0].Properties.Never);
        Assert.Equal(["response /data/*/state = sold_out"], coverage[0].Values.Never);
        Assert.Equal(["429", "500"], coverage[0].Statuses.Never);
    }

    [Fact]
    public void What_a_map_holds_and_numbers_of_a_set_are_counted()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: T, version: '1'}
            servers: [{url: https://api.shop.example/rest/v1}]
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      description: Pets.
                      content:
                        application/json:
                          schema:
                            type: object
                            additionalProperties:
                              type: object
                              properties: {age: {type: integer, enum: [1, 2]}, kind: {type: string, x-extensible-enum: [cat, dog]}}
            """;

        var report = Report([Get("/pets", """{"tom":{"age":1,"kind":"cat"},"17":{"age":1,"kind":"mouse"}}""")], Spec);

        Assert.Empty(report.Coverage[0].Properties.Never);
        Assert.Equal(["response /*/age = 2", "response /*/kind = dog"], report.Coverage[0].Values.Never);
        Assert.Equal("response/*/kind", Assert.Single(report.Findings).Subject);
    }

    [Fact]
    public void Names_without_end_are_counted_together()
    {
        var findings = Findings([
            .. Enumerable.Range(0, 1000).Select(static each => Get("/products", $$"""{"data":[],"x{{Letters(each)}}":1}""")),
        ]);

        Assert.Equal(101, findings.Count);
        Assert.Equal(("…", 900), (findings[0].Name, findings[0].Count));
    }

    /// <summary>However long a recording is, what is kept of it has the size of the document.</summary>
    [Fact]
    public void Nothing_of_what_was_sent_is_kept()
    {
        var check = new TrafficCheck([ShopFiles.Spec()]);
        Add(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Add(3000);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        // Other tests run beside this one.
        Assert.True(kept < 20_000_000, $"{kept} bytes were kept of texts of 120,000,000.");
        GC.KeepAlive(check);

        void Add(int calls)
        {
            for (var call = 0; call < calls; call++)
            {
                var name = $"{call} " + new string('x', 20_000);
                check.Add(Get($"/products?page={call}", $$"""{"data":[{"id":{{call}},"name":"{{name}}","state":"on_sale"}]}"""));
            }
        }
    }

    private static string Letters(int number) =>
        string.Concat(FormattableString.Invariant($"{number:D4}").Select(static digit => (char)('a' + digit - '0')));

    private static DateTimeOffset At(int day) => new(2026, 11, day, 0, 0, 0, TimeSpan.Zero);

    internal static RecordedExchange Get(string address, string body) =>
        new()
        {
            Number = 1,
            Method = "GET",
            Url = new Uri(Host + address),
            Status = 200,
            Response = new RecordedBody("application/json", Encoding.UTF8.GetBytes(body)),
        };

    private static IReadOnlyList<TrafficFinding> Findings(params RecordedExchange[] calls) => Report(calls).Findings;

    internal static TrafficReport Report(RecordedExchange[] calls, string? spec = null)
    {
        var check = new TrafficCheck([ShopFiles.Spec(spec)]);
        foreach (var call in calls)
        {
            check.Add(call);
        }

        return check.Report();
    }
}
