namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted readers make of payloads that a server sends of its own accord.</summary>
public sealed class WebhookTests
{
    private const string Shop = """
        paths:
          /subscriptions:
            post:
              operationId: Subscriptions_Create
              responses: {'204': {description: Made.}}
              callbacks:
                onData:
                  '{$request.query.url}':
                    post:
                      requestBody: {content: {application/json: {schema: {type: object, properties: {count: {type: integer}}}}}}
                      responses: {'204': {description: Read.}}
        webhooks:
          order.paid:
            post:
              summary: An order was paid.
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}}
              responses: {'204': {description: Read.}}
          order.sent:
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
              responses: {'204': {description: Read.}}
        components:
          schemas:
            Paid: {type: object, required: [type, amount], properties: {type: {type: string, enum: [order.paid]}, amount: {type: integer}}}
            Sent: {type: object, required: [type, parcel], properties: {type: {type: string, enum: [order.sent]}, parcel: {type: string}}}
        """;

    private const string Signed =
        "x-client-signature: {header: X-Signature, algorithm: sha256, encoding: hex, prefix: 'sha256=', signed: '{body}'}\n" + Shop;

    [Theory]
    [InlineData("""{"type":"order.paid","amount":5,"note":"n"}""", "paid 5 n")]
    [InlineData("""{"type":"order.sent","parcel":"p"}""", "sent p")]
    [InlineData("""{"type":"order.lost","why":"rain"}""", """unknown {"type":"order.lost","why":"rain"}""")]
    [InlineData("[1", "unreadable")]
    [InlineData("", "unreadable")]
    public async Task An_address_for_all_of_them_tells_them_apart_and_keeps_what_is_unknown(string body, string expected)
    {
        const string Code = """
            await Task.Yield();
            return ShopWebhooks.Any.TryParse(Encoding.UTF8.GetBytes(BODY), out var webhook)
                ? webhook.Match(
                    paid => "paid " + paid.Amount + " " + paid.AdditionalProperties["note"].GetString(),
                    sent => "sent " + sent.Parcel,
                    unknown => "unknown " + unknown)
                : "unreadable";
            """;

        Assert.Equal(expected, await Run(Shop, Code, body));
    }

    [Theory]
    [InlineData("""{"type":"order.paid","amount":5}""", "5")]
    [InlineData("null", "unreadable")]
    public async Task Each_has_a_reader_of_its_own(string body, string expected) =>
        Assert.Equal(
            expected,
            await Run(
                Shop,
                "await Task.Yield(); return ShopWebhooks.OrderPaid.TryParse(Encoding.UTF8.GetBytes(BODY), out Paid? paid) "
                    + "? paid.Amount.ToString() : \"unreadable\";",
                body
            )
        );

    [Fact]
    public async Task A_callback_is_called_after_its_operation() =>
        Assert.Equal(
            "SubscriptionCreateOnData 7",
            await Run(
                Shop,
                "await Task.Yield(); var hook = ShopWebhooks.SubscriptionCreateOnData; "
                    + "return nameof(ShopWebhooks.SubscriptionCreateOnData) "
                    + "+ \" \" + (hook.TryParse(Encoding.UTF8.GetBytes(BODY), out var data) ? data.Count : null);",
                """{"count":7}"""
            )
        );

    [Theory]
    [InlineData("secret", "5")]
    [InlineData("guess", "refused")]
    public async Task A_payload_is_read_once_its_signature_fits(string secret, string expected)
    {
        const string Code = """
            await Task.Yield();
            var body = Encoding.UTF8.GetBytes(BODY);
            var hash = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes("secret"), body);
            var sent = "sha256=" + Convert.ToHexString(hash);
            return ShopWebhooks.OrderPaid.TryParse(body, name => name == "X-Signature" ? sent : null, "SECRET", out var paid)
                ? paid.Amount.ToString()
                : ShopWebhooks.OrderPaid.TryParseUnverified(body, out _) ? "refused" : "unreadable";
            """;

        Assert.Equal(
            expected,
            await Run(Signed, Code.Replace("SECRET", secret, StringComparison.Ordinal), """{"type":"order.paid","amount":5}""")
        );
    }

    private static async Task<string> Run(string document, string code, string body) =>
        (await WireRun.Of(document, code.Replace("BODY", "\"\"\"\n" + body + "\n\"\"\"", StringComparison.Ordinal))).Result;
}
