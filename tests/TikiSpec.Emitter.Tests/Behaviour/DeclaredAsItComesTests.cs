using System.Net;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What a document declares in a roundabout way is sent as it says, and is no drift when it comes.</summary>
public sealed class DeclaredAsItComesTests
{
    private const string Tell = "OnDrift = one => Seen.Add(one.Kind + \" \" + one.Path)";

    private const string Seen =
        "\n}\ninternal static class Seen\n{\n    private static readonly List<string> All = [];\n"
        + "    public static void Add(string one) => All.Add(one);\n"
        + "    public static string Text => string.Join(\", \", All);\n";

    [Fact]
    public async Task A_text_of_a_union_travels_as_a_text_in_a_list_of_a_query_alone_and_in_a_path()
    {
        var (_, sent) = await WireRun.Of(
            """
            paths:
              /logs/{of}:
                get:
                  operationId: Logs_List
                  parameters:
                    - {name: of, in: path, required: true, schema: {$ref: '#/components/schemas/Status'}}
                    - {name: one, in: query, schema: {$ref: '#/components/schemas/Status'}}
                    - {name: all, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Status'}}}
                    - {name: X-Of, in: header, schema: {type: array, items: {$ref: '#/components/schemas/Status'}}}
                  responses: {'204': {description: ok}}
            components:
              schemas:
                Status: {anyOf: [{type: string}, {type: integer}]}
            """,
            """
            await client.V1.Logs.ListAsync("failed", new() { One = "late", All = ["failed", 404], XOf = ["late", 1] });
            return "";
            """
        );

        Assert.Equal("https://shop.test/logs/failed?one=late&all=failed&all=404", Assert.Single(sent).Address);
        Assert.Equal("late,1", sent[0].Header("X-Of"));
    }

    [Fact]
    public async Task A_text_that_a_choice_beside_an_enumeration_declares_is_no_unknown_value()
    {
        var (result, _) = await WireRun.Of(
            """
            paths:
              /theme:
                get:
                  operationId: Theme_Get
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties:
                    {color: {anyOf: [{type: string, pattern: '^#'}, {type: string, enum: [primary, accent]}]},
                    kind: {type: string, enum: [primary, accent]}}}}}}}
            """,
            "await client.V1.Theme.GetAsync();\nreturn Seen.Text;" + Seen,
            Tell,
            CannedResponse.Json("""{"color":"#ffffff","kind":"other"}""")
        );

        Assert.Equal("UnknownEnumValue $.kind", result);
    }

    [Theory]
    [InlineData("required: [ids]", "")]
    [InlineData("", "")]
    [InlineData("", "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Row'}}}}")]
    public async Task Another_type_that_the_elements_of_a_list_are_said_to_come_as_is_no_drift(string required, string body)
    {
        const string Document = """
            paths:
              /rows:
                post:
                  operationId: Rows_Put
                  BODY
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Row'}}}}}
            components:
              schemas:
                Row:
                  type: object
                  properties:
                    ids: {type: array, items: {type: integer, x-client-observed: {types: [string]}}}
                    plain: {type: array, items: {type: integer}}
                  REQUIRED
            """;
        var (result, _) = await WireRun.Of(
            Document.Replace("REQUIRED", required, StringComparison.Ordinal).Replace("BODY", body, StringComparison.Ordinal),
            "var row = await client.V1.Rows.PutAsync();\nreturn row.Ids![0] + \" \" + Seen.Text;" + Seen,
            Tell,
            CannedResponse.Json("""{"ids":["7"],"plain":["8"]}""")
        );

        Assert.Equal("7 CoercedScalar $.plain[0]", result);
    }

    /// <summary>A discriminator without a mapping holds the names of schemas; many documents give the property other
    /// values, which are then the only ones that it can have.</summary>
    [Fact]
    public async Task The_values_that_a_discriminator_has_in_its_schemas_tell_them_apart()
    {
        var (result, _) = await WireRun.Of(
            """
            paths:
              /queue:
                get:
                  operationId: Queue_Get
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {oneOf:
                    [{$ref: '#/components/schemas/TrackObject'}, {$ref: '#/components/schemas/EpisodeObject'}],
                    discriminator: {propertyName: type}}}}}}}
            components:
              schemas:
                TrackObject: {type: object, required: [type], properties: {type: {type: string, enum: [track]}, name: {type: string}}}
                EpisodeObject: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {show: {type: string}}}]}
                Base: {type: object, required: [type], properties: {type: {type: string, enum: [episode]}, name: {type: string}}}
            """,
            "var all = await client.V1.Queue.GetAsync();\n"
                + "return string.Join(\" \", all.Select(static one => one.Value!.GetType().Name)) + Seen.Text;"
                + Seen,
            Tell,
            CannedResponse.Json("""[{"type":"track","name":"a"},{"type":"episode","name":"b"}]""")
        );

        Assert.Equal("TrackObject EpisodeObject", result);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "", "nothing")]
    [InlineData(HttpStatusCode.Accepted, """{"id":5}""", "5")]
    [InlineData(HttpStatusCode.Accepted, "", "nothing")]
    public async Task A_success_that_is_declared_without_content_may_have_none(HttpStatusCode status, string body, string expected)
    {
        const string document = """
            paths:
              /jobs:
                delete:
                  operationId: Jobs_Delete
                  responses:
                    '200': {description: Gone.}
                    '202': {description: Later., content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}}
            """;
        var canned = body.Length == 0 ? CannedResponse.None(status) : CannedResponse.Json(body, status);

        var (result, _) = await WireRun.Of(
            document,
            "return (await client.V1.Jobs.DeleteAsync())?.Id?.ToString() ?? \"nothing\";",
            "",
            canned
        );

        Assert.Equal(expected, result);
    }
}
