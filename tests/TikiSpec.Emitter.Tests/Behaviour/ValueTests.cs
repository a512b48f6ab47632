using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Values as servers send them, and what may not be sent.</summary>
public sealed class ValueTests
{
    private static readonly EmittedType Row = new(
        EmittedAssembly
            .Load(
                Emitted.From(
                    Emitted.Spec(
                        """
                        paths:
                          /rows:
                            post:
                              operationId: Rows_Post
                              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
                              responses: {'200': {description: ok,
                                  content: {application/json: {schema: {$ref: '#/components/schemas/Row'}}}}}
                        components:
                          schemas:
                            Row:
                              type: object
                              patternProperties: {'^x-': {type: string}}
                              additionalProperties: false
                              properties:
                                at: {type: string, format: date-time}
                                bytes: {type: string, format: byte}
                                big: {type: integer, format: uint64}
                            Sent:
                              type: object
                              properties:
                                tags: {type: array, uniqueItems: true, items: {type: string}}
                                facts: {type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: string}}
                        """
                    )
                )
            )
            .GetType("Shop.V1.Row", throwOnError: true)!
    );

    [Theory]
    [InlineData("2024-02-29T01:02:03.123456789Z")]
    [InlineData("2024-02-29T01:02:03.12345678901234+00:00")]
    public void Of_a_fraction_of_a_second_seven_digits_are_kept(string text) =>
        Assert.Equal(
            new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero).AddTicks(1_234_567),
            Row.Get(Row.Read($$"""{"at":"{{text}}"}"""), "At")
        );

    [Theory]
    [InlineData("-_8=")]
    [InlineData("-_8")]
    [InlineData("+/8")]
    [InlineData("+/8=")]
    public void Base64_is_read_in_either_alphabet_with_padding_or_without(string text) =>
        Assert.Equal([0xfb, 0xff], (byte[])Row.Get(Row.Read($$"""{"bytes":"{{text}}"}"""), "Bytes")!);

    [Fact]
    public void Unsigned_numbers_reach_to_their_end() =>
        Assert.Equal("""{"big":18446744073709551615}""", Row.Through("""{"big":18446744073709551615}"""));

    [Fact]
    public void Properties_that_a_pattern_describes_are_kept() => Assert.Equal("""{"x-a":"b"}""", Row.Through("""{"x-a":"b"}"""));

    [Theory]
    [InlineData("Tags = [\"a\", \"b\", \"a\"]", "tags")]
    [InlineData("Facts = new Dictionary<string, string>()", "facts")]
    [InlineData("Facts = new Dictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2\", [\"c\"] = \"3\" }", "facts")]
    public void Limits_of_lists_and_maps_are_checked_before_anything_is_sent(string property, string name)
    {
        var unit = Emitted.From(
            Emitted.Spec(
                "paths: {/rows: {post: {operationId: Rows_Post, requestBody: {required: true, content: {application/json: "
                    + "{schema: {$ref: '#/components/schemas/Sent'}}}}, responses: {'204': {description: ok}}}}}\n"
                    + "components: {schemas: {Sent: {type: object, properties: {tags: {type: array, uniqueItems: true, "
                    + "items: {type: string}}, facts: {type: object, minProperties: 1, maxProperties: 2, "
                    + "additionalProperties: {type: string}}}}}}\n"
            )
        );
        var user =
            "using System.Collections.Generic; using TikiSpec; using Shop; using Shop.V1;\n/// <summary>Calls.</summary>\n"
            + "public static class Caller { /// <summary>Once.</summary>\n"
            + "public static void Call() { using var client = new ShopClient(new ApiClientOptions { BaseAddress = new "
            + "System.Uri(\"http://localhost:1\") }); client.V1.Rows.PostAsync(new Sent { "
            + property
            + " }).GetAwaiter().GetResult(); } }";

        var refused = Assert.Throws<System.Reflection.TargetInvocationException>(() =>
            EmittedAssembly.Load(unit, user).GetType("Caller", throwOnError: true)!.GetMethod("Call")!.Invoke(null, null)
        );

        Assert.Contains(
            name,
            Assert.IsType<ArgumentException>(refused.InnerException, exactMatch: false).Message,
            StringComparison.Ordinal
        );
    }
}
