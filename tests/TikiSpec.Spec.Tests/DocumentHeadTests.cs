using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>Title, servers and security schemes, which the generated client takes from the spec.</summary>
public sealed class DocumentHeadTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void The_head_names_the_api_its_version_and_whom_to_ask(string version)
    {
        var root = Repository.Spec(version).Root;

        Assert.Equal("3.0.4", root["openapi"]?.Text);
        Assert.Equal("Tiki Seller API", root.Find("info", "title")?.Text);
        Assert.Equal(version, root.Find("info", "version")?.Text);
        Assert.Equal("https://t.me/technicaltikisupport", root.Find("info", "contact", "url")?.Text);
    }

    [Theory, MemberData(nameof(Versions))]
    public void Production_comes_first_then_the_sandbox(string version) =>
        Assert.Equal(
            [$"https://api.tiki.vn/integration/{version}", $"https://api-sandbox.tiki.vn/integration/{version}"],
            Repository.Spec(version).Root["servers"]?.Items.Select(server => server["url"]?.Text)
        );

    [Theory, MemberData(nameof(Versions))]
    public void The_seller_token_travels_in_its_own_header(string version)
    {
        var scheme = Scheme(version, "tikiApi");

        Assert.Equal("apiKey", scheme["type"]?.Text);
        Assert.Equal("header", scheme["in"]?.Text);
        Assert.Equal("tiki-api", scheme["name"]?.Text);
    }

    [Theory, MemberData(nameof(Versions))]
    public void Both_oauth_flows_offer_the_same_scopes(string version)
    {
        var flows = Scheme(version, "oauth2")["flows"]!;

        Assert.Equal(["authorizationCode", "clientCredentials"], flows.Keys.Order(StringComparer.Ordinal));
        Assert.All(flows.Properties, flow => Assert.Equal("https://api.tiki.vn/sc/oauth2/token", flow.Value["tokenUrl"]?.Text));
        Assert.All(
            flows.Properties,
            flow =>
                Assert.Equal(
                    ["Fulfillment", "inventory", "multichannel", "offline", "order", "product"],
                    flow.Value["scopes"]!.Keys.Order(StringComparer.Ordinal)
                )
        );
    }

    [Theory, MemberData(nameof(Versions))]
    public void Security_stands_at_each_operation_and_not_at_the_root(string version)
    {
        Assert.Null(Repository.Spec(version).Root["security"]);
        Assert.All(Repository.Spec(version).Operations, operation => Assert.NotNull(operation.Node["security"]));
    }

    [Theory, MemberData(nameof(Versions))]
    public void What_is_the_sellers_asks_for_its_scope_and_what_is_not_for_none(string version) =>
        (
            from operation in Repository.Spec(version).Operations
            let asked = operation.Node["security"]!
                .Items.SelectMany(alternative => alternative["oauth2"]?.Items ?? [])
                .Select(scope => scope.Text)
            let expected = Scopes(operation)
            where !asked.SequenceEqual(expected)
            select $"{operation.Name}: asks for the scopes [{string.Join(", ", asked)}], "
                + $"by decision D-2 for [{string.Join(", ", expected)}]"
        ).ShouldBeNone();

    private static string[] Scopes(SpecOperation operation) =>
        operation.Id.Split('_')[0] switch
        {
            _ when operation.Id == "Requests_GetRequiredDocuments" => [],
            "Products" or "Requests" or "Tracking" => ["product"],
            "Orders" => ["order"],
            "SellerInventories" => ["order", "inventory"],
            _ => [],
        };

    private static Node Scheme(string version, string name) => Repository.Spec(version).Root.Find("components", "securitySchemes", name)!;
}
