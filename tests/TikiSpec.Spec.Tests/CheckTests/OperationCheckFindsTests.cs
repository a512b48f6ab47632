using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests.CheckTests;

/// <summary>What an operation says of itself is held against the page.</summary>
public sealed class OperationCheckFindsTests
{
    [Theory]
    [InlineData("operation: GET /items", "operation: POST /items", "address is GET /items, by the page POST /items")]
    [InlineData("section: List the items", "section: Items", "section is List the items, by the page Items")]
    [InlineData("deprecated: false", "deprecated: true", "deprecated is false, by the page true")]
    [InlineData("auth: [tiki-api]", "auth: [bearer]", "credentials is tikiApi | oauth2, by the page oauth2")]
    [InlineData("statuses: []", "statuses: [404]", "statuses is 200 default, by the page 200 404 default")]
    public void A_difference_is_named(string line, string changed, string finding)
    {
        var documented = new DocumentedOperation("Items_List", NodeReader.Read(Inventory.Replace(line, changed, StringComparison.Ordinal)));

        Assert.Contains(
            finding,
            Assert.Single(OperationCheck.Check(documented, TinySpec.WithItem("id: {type: integer}").Operations[0])),
            StringComparison.Ordinal
        );
    }

    private const string Inventory = """
        operation: GET /items
        section: List the items
        deprecated: false
        auth: [tiki-api]
        statuses: []
        """;
}
