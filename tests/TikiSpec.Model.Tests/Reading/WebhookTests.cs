using TikiSpec.Model.Declarations;

namespace TikiSpec.Model.Tests.Reading;

/// <summary>What becomes of webhooks and callbacks: names, payloads, signatures.</summary>
public class WebhookTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: T, version: v}\n";

    private const string Payload = "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}";

    private const string Components =
        "components: {schemas: {Pet: {type: object, properties: {id: {type: integer}, tag: {type: string}}}}}\n";

    [Theory]
    [InlineData("newPet: {post: {PAYLOAD}}", "NewPet POST newPet ApiWebhook<Pet>")]
    [InlineData("pet.new: {post: {PAYLOAD, x-dotnet-name: Arrived}}", "Arrived POST pet.new ApiWebhook<Pet>")]
    [InlineData("/PET_NEW: {put: {PAYLOAD}}", "PetNew PUT /PET_NEW ApiWebhook<Pet>")]
    [InlineData("any: {post: {PAYLOAD}}", "Any2 POST any ApiWebhook<Pet>")]
    [InlineData("a: {put: {PAYLOAD}, post: {PAYLOAD}}", "A POST a ApiWebhook<Pet>, A2 PUT a ApiWebhook<Pet>, Any   ApiWebhook<Pet>")]
    [InlineData("a: {post: {}}", "")]
    [InlineData("a: {post: {requestBody: {content: {application/json: {}}}}}", "A POST a ApiWebhook<ApiValue>")]
    public void Names_and_payloads(string webhooks, string expected) =>
        Assert.Equal(
            expected,
            Told(Read("webhooks: {" + webhooks.Replace("PAYLOAD", Payload, StringComparison.Ordinal) + "}\n" + Components))
        );

    [Fact]
    public void Names_do_not_depend_on_the_order_of_the_document()
    {
        var one = Read("webhooks: {a.b: {post: {" + Payload + "}}, a-b: {post: {" + Payload + "}}}\n" + Components);
        var other = Read("webhooks: {a-b: {post: {" + Payload + "}}, a.b: {post: {" + Payload + "}}}\n" + Components);

        Assert.Equal(Told(one), Told(other));
    }

    [Fact]
    public void A_payload_is_read_as_a_response_is()
    {
        var spec = Read("webhooks: {a: {post: {" + Payload + "}}}\n" + Components);

        var pet = Spec.Type<ObjectModel>(spec, "Pet");
        Assert.Equal((false, true), (pet.IsInRequest, pet.IsInResponse));
    }

    [Fact]
    public void A_payload_that_is_no_json_is_told()
    {
        var spec = Read("webhooks: {a: {post: {requestBody: {content: {text/plain: {schema: {type: string}}}}}}}\n");

        Assert.Equal("TIKI2009", Spec.Ids(spec));
        Assert.Equal("", Told(spec));
    }

    [Theory]
    [InlineData("{header: X}", "X sha256 hex '' '{body}'")]
    [InlineData(
        "{header: X, algorithm: HMAC-SHA512, encoding: base64, prefix: 'v1,', signed: '{id}.{body}'}",
        "X sha512 base64 'v1,' '{id}.{body}'"
    )]
    [InlineData("{header: X, algorithm: md5}", "TIKI2008")]
    [InlineData("{header: X, encoding: base32}", "TIKI2008")]
    [InlineData("{header: X, signed: body}", "TIKI2008")]
    [InlineData("{algorithm: sha256}", "TIKI2008")]
    public void How_they_are_signed(string signature, string expected)
    {
        var spec = Read($"x-client-signature: {signature}\nwebhooks: {{a: {{post: {{{Payload}}}}}}}\n" + Components);

        var read = Assert.Single(spec.Surface!.Webhooks).Signature;
        Assert.Equal(
            expected,
            read is null
                ? Spec.Ids(spec)
                : $"{read.Header} {read.Algorithm} {(read.IsBase64 ? "base64" : "hex")} '{read.Prefix}' '{read.Signed}'"
        );
    }

    [Fact]
    public void One_may_be_signed_otherwise_than_all()
    {
        var spec = Read(
            "x-client-signature: {header: X}\nwebhooks:\n  a: {post: {"
                + Payload
                + "}}\n  b: {post: {"
                + Payload
                + ", x-client-signature: {header: Y}}}\n"
                + Components
        );

        Assert.Equal(
            ["X", "X", "Y"],
            spec.Surface!.Webhooks.Select(static webhook => webhook.Signature!.Header).Order(StringComparer.Ordinal)
        );
    }

    private static ParsedSpec Read(string yaml) => Spec.Read(Head + yaml);

    private static string Told(ParsedSpec spec) =>
        string.Join(
            ", ",
            spec.Surface!.Webhooks.Select(static webhook =>
                $"{webhook.Name} {webhook.HttpMethod} {webhook.WireName} {WebhooksDeclaration.TypeOf(webhook)}"
            )
        );
}
