namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What can have one value alone is there without anybody writing it.</summary>
public sealed class PresetTests
{
    private const string Payments = """
        paths:
          /payments:
            post:
              operationId: Payments_Add
              tags: [Payments]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Payment'}}}}
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Payment'}}}}}
          /animals:
            post:
              operationId: Animals_Add
              tags: [Animals]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
              responses: {'204': {description: Done.}}
          /frames:
            post:
              operationId: Frames_Add
              tags: [Frames]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Frame'}}}}
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Frame'}}}}}
        components:
          schemas:
            Payment:
              oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Transfer'}]
              discriminator: {propertyName: type, mapping: {card: '#/components/schemas/Card', wire: '#/components/schemas/Transfer'}}
            Card: {type: object, required: [type, number], properties: {type: {type: string}, number: {type: string}}}
            Transfer: {type: object, properties: {type: {type: string, enum: [wire]}, iban: {type: string}}}
            Animal: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {claws: {type: integer}}}]}
            Frame:
              type: object
              required: [op, version, on, level, open, id]
              properties:
                op: {const: hello}
                version: {type: integer, const: 3}
                on: {type: boolean, const: true}
                level: {type: integer, enum: [-1], x-enum-varnames: [Lowest]}
                open: {type: string, x-extensible-enum: [a]}
                id: {type: integer, readOnly: true, const: 5}
                mode: {type: string, enum: [fast]}
        """;

    [Theory]
    [InlineData("Payments.AddAsync(new Card { Number = \"4\" })", """{"type":"card","number":"4"}""")]
    [InlineData("Payments.AddAsync(new Transfer { Iban = \"D\" })", """{"type":"wire","iban":"D"}""")]
    [InlineData("Animals.AddAsync(new Cat { Claws = 1 })", """{"kind":"Cat","claws":1}""")]
    [InlineData("Animals.AddAsync(new AnimalBase { Kind = \"Dog\" })", """{"kind":"Dog"}""")]
    [InlineData("Payments.AddAsync(new Card { Type = \"other\", Number = \"4\" })", """{"type":"other","number":"4"}""")]
    [InlineData("Frames.AddAsync(new Frame { Open = \"b\" })", """{"op":"hello","version":3,"on":true,"level":-1,"open":"b"}""")]
    public async Task What_a_constant_or_a_discriminator_says_is_sent_by_itself(string call, string body)
    {
        var (_, sent) = await WireRun.Of(
            Payments,
            $"""await client.V1.{call}; return "";""",
            "",
            CannedResponse.Json("""{"type":"card","number":"4"}""")
        );

        Assert.Equal(body, sent[0].Body);
    }

    [Theory]
    [InlineData("{}", "|0|False|{}")]
    [InlineData("""{"op":"hi","version":4}""", """hi|4|False|{"op":"hi","version":4}""")]
    public async Task What_did_not_come_is_not_made_up(string body, string expected)
    {
        var (result, _) = await WireRun.Of(
            Payments,
            """
            var frame = await client.V1.Frames.AddAsync(new Frame { Open = "b" });
            return $"{frame.Op}|{frame.Version}|{frame.On}|{System.Text.Json.JsonSerializer.Serialize(frame)}";
            """,
            "Drift = DriftPolicy.Ignore",
            CannedResponse.Json(body)
        );

        Assert.Equal(expected, result);
    }

    /// <summary>No type of its own: a text, of which another value is told as of an enumeration.</summary>
    [Theory]
    [InlineData("""{"object":"list"}""", "list/none/")]
    [InlineData("""{"object":"li\u0073t","also":null}""", "list/none/UnexpectedNull $.also")]
    [InlineData("""{"object":"page","also":"list"}""", "page/list/UnknownEnumValue $.object")]
    [InlineData("""{"object":"list","also":"other"}""", "list/other/UnknownEnumValue $.also")]
    [InlineData("""{"object":5}""", "5/none/CoercedScalar $.object")]
    public async Task A_constant_is_a_text_of_which_another_value_is_told(string body, string expected)
    {
        var (result, _) = await WireRun.Of(
            """
            paths:
              /things:
                get:
                  operationId: Things_Get
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object, required: [object], properties:
                    {object: {type: string, enum: [list]}, also: {const: list}}}}}}}
            """,
            """
            var got = await client.V1.Things.GetAsync();
            string text = got.Object;
            return $"{text}/{got.Also ?? (got.AdditionalProperties.Count == 0 ? "none" : "")}/{Seen.Text}";
            }
            internal static class Seen
            {
                private static readonly List<string> All = [];
                public static void Add(string one) => All.Add(one);
                public static string Text => string.Join(", ", All);
            """,
            "OnDrift = one => Seen.Add(one.Kind + \" \" + one.Path)",
            CannedResponse.Json(body)
        );

        Assert.Equal(expected, result);
    }
}
