using System.Security.Cryptography;
using System.Text;

namespace TikiSpec.Tests.Webhooks;

/// <summary>Signatures as the servers in use write them: what fits, and what does not.</summary>
public sealed class WebhookSignatureTests
{
    private static readonly byte[] Secret = "It's a Secret to Everybody"u8.ToArray();
    private static readonly byte[] Body = "Hello, World!"u8.ToArray();

    private static readonly WebhookSignature Plain = new("X-Hub-Signature-256", "sha256", false, "sha256=", "{body}");

    [Fact]
    public void The_signature_that_a_public_documentation_shows_fits()
    {
        // From GitHub's page on validating webhook deliveries.
        const string Known = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        Assert.True(Plain.Fits(Body, Header("X-Hub-Signature-256", Known), Secret));
        Assert.True(Plain.Fits(Body, Header("X-Hub-Signature-256", "sha256=" + Known[7..].ToUpperInvariant()), Secret));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18")]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e")]
    [InlineData("sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]
    public void Anything_else_does_not(string sent) => Assert.False(Plain.Fits(Body, Header("X-Hub-Signature-256", sent), Secret));

    [Fact]
    public void Another_body_another_secret_or_none_and_a_missing_header_do_not_fit()
    {
        var sent = Header("X-Hub-Signature-256", "sha256=" + Hex(HMACSHA256.HashData(Secret, Body)));

        Assert.True(Plain.Fits(Body, sent, Secret));
        Assert.False(Plain.Fits("Hello, World?"u8, sent, Secret));
        Assert.False(Plain.Fits(Body, sent, "other"u8));
        Assert.False(Plain.Fits(Body, Header("X-Hub-Signature-256", "sha256=" + Hex(HMACSHA256.HashData(Array.Empty<byte>(), Body))), []));
        Assert.False(Plain.Fits(Body, static _ => null, Secret));
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public void Every_hash_is_known(string algorithm)
    {
        var signature = new WebhookSignature("S", algorithm, true, "", "{body}");

        Assert.True(signature.Fits(Body, Header("S", Convert.ToBase64String(Hash(algorithm, Body))), Secret));
    }

    [Fact]
    public void What_is_signed_may_have_headers_and_words()
    {
        var signature = new WebhookSignature("X-Slack-Signature", "sha256", false, "v0=", "v0:{X-Slack-Request-Timestamp}:{body}");
        var sent = "v0=" + Hex(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("v0:1531420618:Hello, World!")));

        Assert.True(signature.Fits(Body, Headers(("X-Slack-Signature", sent), ("X-Slack-Request-Timestamp", "1531420618")), Secret));
        Assert.False(signature.Fits(Body, Headers(("X-Slack-Signature", sent), ("X-Slack-Request-Timestamp", "1531420619")), Secret));
        Assert.False(signature.Fits(Body, Header("X-Slack-Signature", sent), Secret));
    }

    [Fact]
    public void One_of_several_signatures_has_to_fit()
    {
        var signature = new WebhookSignature("webhook-signature", "sha256", true, "v1,", "{webhook-id}.{webhook-timestamp}.{body}");
        var right = Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("msg_1.1614265330.Hello, World!")));
        var wrong = Convert.ToBase64String(new byte[32]);

        Assert.True(signature.Fits(Body, Sent($"v1,{wrong} v1,{right} v2,{wrong}"), Secret));
        Assert.False(signature.Fits(Body, Sent($"v1,{wrong} v2,{right}"), Secret));

        static Func<string, string?> Sent(string signatures) =>
            Headers(("webhook-id", "msg_1"), ("webhook-timestamp", "1614265330"), ("webhook-signature", signatures));
    }

    [Fact]
    public void What_is_signed_may_stand_in_the_header_of_the_signature()
    {
        var signature = new WebhookSignature("Stripe-Signature", "sha256", false, "v1=", "{Stripe-Signature:t}.{body}");
        var right = Hex(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("1492774577.Hello, World!")));

        Assert.True(signature.Fits(Body, Header("Stripe-Signature", $"t=1492774577,v1={right},v0=6ffbb5"), Secret));
        Assert.True(signature.Fits(Body, Header("Stripe-Signature", $"t=1492774577, v0=6ffbb5, v1={right}"), Secret));
        Assert.False(signature.Fits(Body, Header("Stripe-Signature", $"t=1492774578,v1={right}"), Secret));
        Assert.False(signature.Fits(Body, Header("Stripe-Signature", $"v1={right}"), Secret));
    }

    private static byte[] Hash(string algorithm, byte[] body) =>
        algorithm switch
        {
#pragma warning disable CA5350 // The claim is that servers with it are understood.
            "sha1" => HMACSHA1.HashData(Secret, body),
#pragma warning restore CA5350
            "sha384" => HMACSHA384.HashData(Secret, body),
            "sha512" => HMACSHA512.HashData(Secret, body),
            _ => HMACSHA256.HashData(Secret, body),
        };

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private static Func<string, string?> Header(string name, string value) => Headers((name, value));

    private static Func<string, string?> Headers(params (string Name, string Value)[] all) =>
        name =>
            all.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
                .Select(static header => header.Value)
                .FirstOrDefault();
}
