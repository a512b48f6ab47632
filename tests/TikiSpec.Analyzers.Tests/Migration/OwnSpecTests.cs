using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Tests.Migration;

/// <summary>Clients that are generated in the project itself: the fix is made of the document's words, and lets the
/// client have what it lacks.</summary>
public class OwnSpecTests
{
    private const string Old = """
        openapi: 3.0.4
        info: { title: Shop, version: "1" }
        paths:
          /parcels:
            post:
              operationId: Parcels_Send
              deprecated: true
              x-client-deprecation: { successor: { spec: shop.v2, operationId: Boxes_Ship, properties: { weight: grams } } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Parcel' } } } }
              responses: { '200': { $ref: '#/components/responses/Sent' } }
          /places:
            get:
              operationId: Places_List
              deprecated: true
              x-client-deprecation: { successor: { spec: shop.v2, operationId: Places_List } }
              responses: { '200': { $ref: '#/components/responses/Sent' } }
        components:
          responses:
            Sent: { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Receipt' } } } }
          schemas:
            Parcel:
              type: object
              properties:
                { weight: { type: integer }, color: { type: string }, label: { type: string }, kind: { $ref: '#/components/schemas/Kind' } }
            Kind: { type: string, enum: [soft, hard] }
            Receipt: { type: object, properties: { id: { type: string } } }

        """;

    private const string New = """
        openapi: 3.0.4
        info: { title: Shop, version: "2" }
        paths:
          /boxes:
            post:
              operationId: Boxes_Ship
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Box' } } } }
              responses: { '200': { $ref: '#/components/responses/Sent' } }
          /places:
            get:
              operationId: Places_List
              responses: { '200': { $ref: '#/components/responses/Sent' } }
        components:
          responses:
            Sent: { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Receipt' } } } }
          schemas:
            Box:
              type: object
              required: [depot]
              properties:
                { grams: { type: integer }, label: { type: string }, depot: { type: integer }, kind: { $ref: '#/components/schemas/Kind' } }
            Kind: { type: string, enum: [soft] }
            Receipt: { type: object, properties: { id: { type: string } } }

        """;

    [Fact]
    public Task A_client_that_lacks_the_successors_spec_gets_it() =>
        Test(
            "\"shop.v1\"",
            "public static Task Run(Client shop) => shop.V1.Places.ListAsync();",
            "\"shop.v1\", \"shop.v2\"",
            "public static Task Run(Client shop) => shop.V2.Places.ListAsync();"
        );

    [Fact]
    public Task Group_method_type_and_property_have_other_names_and_what_has_no_place_is_told() =>
        Test(
            "\"shop.v1\", \"shop.v2\"",
            "public static Task<V1.Receipt> Run(Client shop) => shop.V1.Parcels.SendAsync(new V1.Parcel { Weight = 2, "
                + "Color = \"red\", Label = \"A\" });",
            "\"shop.v1\", \"shop.v2\"",
            "public static Task<V2.Receipt> Run(Client shop) => shop.V2.Boxes.ShipAsync(new V2.Box { Grams = 2, Label = \"A\", "
                + "/* TODO TIKI4001: Depot is required. */ Depot = default /* TODO TIKI4001: Color is not in V2: Color = \"red\". */ });"
        );

    [Fact]
    public Task A_value_of_an_enumeration_that_the_successor_lacks_is_told() =>
        Test(
            "\"shop.v1\", \"shop.v2\"",
            "public static Task<V1.Receipt> Run(Client shop) => shop.V1.Parcels.SendAsync(new V1.Parcel { Kind = V1.Kind.Hard });",
            "\"shop.v1\", \"shop.v2\"",
            "public static Task<V2.Receipt> Run(Client shop) => shop.V2.Boxes.ShipAsync(new V2.Box { "
                + "Kind = /* TODO TIKI4001: Hard is not in V2: global::Shop.V2.Kind.Hard. */ default(V2.Kind)!, "
                + "/* TODO TIKI4001: Depot is required. */ Depot = default });"
        );

    [Fact]
    public async Task Without_the_successors_spec_in_the_project_nothing_is_told()
    {
        var project = GeneratedProject.Create(
            [("shop.v1", Old)],
            Client("\"shop.v1\""),
            Calls("public static Task Run(Client shop) => shop.V1.Places.ListAsync();")
        );

        Assert.Empty(await GeneratedProject.DiagnosticsAsync(project));
    }

    [Fact]
    public async Task What_is_the_same_to_callers_is_a_warning()
    {
        var project = GeneratedProject.Create(
            [("shop.v1", Old), ("shop.v2", New)],
            Client("\"shop.v1\", \"shop.v2\""),
            Calls("public static Task Run(Client shop) => shop.V1.Places.ListAsync();")
        );

        var told = Assert.Single(await GeneratedProject.DiagnosticsAsync(project));

        Assert.Equal(DiagnosticSeverity.Warning, told.Severity);
        Assert.Equal(
            "'V1.Places.ListAsync' is deprecated, and its calls can move to 'V2.Places.ListAsync'",
            told.GetMessage(CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public async Task What_is_not_the_same_is_an_information()
    {
        var project = GeneratedProject.Create(
            [("shop.v1", Old), ("shop.v2", New)],
            Client("\"shop.v1\", \"shop.v2\""),
            Calls("public static Task Run(Client shop) => shop.V1.Parcels.SendAsync(new());")
        );

        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await GeneratedProject.DiagnosticsAsync(project)).Severity);
    }

    [Theory]
    [InlineData("{name: limit, in: query, schema: {type: integer}}", DiagnosticSeverity.Warning)]
    [InlineData("{name: limit, in: query, schema: {type: string}}", DiagnosticSeverity.Info)]
    [InlineData("{name: most, in: query, schema: {type: integer}}", DiagnosticSeverity.Info)]
    public async Task Options_that_many_operations_share_are_compared_as_their_own_are(string limit, DiagnosticSeverity expected)
    {
        var project = GeneratedProject.Create(
            [("shop.v1", Sharing("{name: limit, in: query, schema: {type: integer}}", "shop.v2")), ("shop.v2", Sharing(limit))],
            Client("\"shop.v1\", \"shop.v2\""),
            Calls("public static Task Run(Client shop) => shop.V1.Places.Get0Async();")
        );

        Assert.Equal(expected, Assert.Single(await GeneratedProject.DiagnosticsAsync(project)).Severity);
    }

    /// <summary>So many operations that what their options share stands in a base class.</summary>
    private static string Sharing(string limit, string? successor = null)
    {
        var fields = "{name: fields, in: query, schema: {type: string}}";
        var deprecation = "deprecated: true, x-client-deprecation: {successor: {spec: " + successor + ", operationId: Places_Get0}}, ";
        return "openapi: 3.0.4\ninfo: {title: Shop, version: '1'}\npaths:\n"
            + string.Concat(
                Enumerable
                    .Range(0, 51)
                    .Select(index =>
                        $"  /a{index}: {{get: {{operationId: Places_Get{index}, {(successor is null || index > 0 ? "" : deprecation)}"
                        + $"parameters: [{fields}, {limit}], responses: {{'204': {{description: ok}}}}}}}}\n"
                    )
            );
    }

    private static async Task Test(string client, string call, string clientAfter, string callAfter)
    {
        var project = GeneratedProject.Create([("shop.v1", Old), ("shop.v2", New)], Client(client), Calls(call));

        var fixedOnce = await GeneratedProject.FixAsync(project);

        Assert.Equal([Client(clientAfter), Calls(callAfter)], await GeneratedProject.TextsAsync(fixedOnce));
        Assert.Empty(await GeneratedProject.ErrorsAsync(fixedOnce));
        Assert.Empty(await GeneratedProject.DiagnosticsAsync(fixedOnce));
    }

    private static string Client(string specs) =>
        $"using TikiSpec;\n\nnamespace Shop;\n\n[ApiClient({specs})]\npublic sealed partial class Client;\n";

    private static string Calls(string call) =>
        $"using System.Threading.Tasks;\n\nnamespace Shop;\n\npublic static class Calls\n{{\n    {call}\n}}\n";
}
