using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>Five v2 operations are deprecated since 2022-01-05; each leads to its v2.1 twin. A sixth names no date, and
/// leads to another of v2.</summary>
public sealed class DeprecationTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    private const string PackingOfDropship = "Orders_ConfirmDropshipPacking";

    private static IEnumerable<SpecOperation> Deprecated =>
        Repository
            .Spec("v2")
            .Operations.Where(operation => operation.Node["x-client-deprecation"] is not null && operation.Id != PackingOfDropship);

    [Theory, MemberData(nameof(Versions))]
    public void Only_what_the_page_marks_carries_a_deprecation(string version) =>
        Assert.Equal(
            Repository.Inventory(version).Where(operation => operation.IsDeprecated).Select(operation => operation.Id),
            Repository
                .Spec(version)
                .Operations.Where(operation => operation.Node["x-client-deprecation"] is not null)
                .Select(operation => operation.Id)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void It_tells_since_when_and_how_to_move() =>
        Assert.All(
            Deprecated,
            operation =>
            {
                Assert.Equal("2022-01-05", operation.Node.Find("x-client-deprecation", "since")?.Text);
                Assert.NotNull(operation.Node.Find("x-client-deprecation", "note"));
            }
        );

    [Fact]
    public void The_successor_is_the_same_operation_of_v2_1() =>
        Assert.All(
            Deprecated,
            operation =>
            {
                var successor = operation.Node.Find("x-client-deprecation", "successor")!;
                Assert.Equal("tiki.v2.1", successor["spec"]?.Text);
                Assert.Equal(operation.Id, successor["operationId"]?.Text);
                Assert.Contains(Repository.Spec("v2.1").Operations, candidate => candidate.Id == operation.Id);
            }
        );

    [Fact]
    public void A_confirmation_of_packing_gives_way_to_that_of_the_stock_and_names_no_date()
    {
        var deprecation = Repository.Spec("v2").Operations.Single(operation => operation.Id == PackingOfDropship).Node[
            "x-client-deprecation"
        ]!;

        Assert.Null(deprecation["since"]);
        Assert.Equal(
            ("tiki.v2", "Orders_ConfirmDropshipAvailable"),
            (deprecation.Find("successor", "spec")?.Text, deprecation.Find("successor", "operationId")?.Text)
        );
    }

    [Fact]
    public void A_moved_property_exists_on_both_sides() =>
        (
            from operation in Deprecated
            let successor = Repository.Spec("v2.1").Operations.Single(candidate => candidate.Id == operation.Id)
            from move in operation.Node.Find("x-client-deprecation", "successor", "properties")?.Properties ?? []
            from side in NamesIn(move.Key)
                .Select(name => (Operation: operation, Name: name))
                .Concat(NamesIn(move.Value.Text).Select(name => (Operation: successor, Name: name)))
            where !Names(side.Operation).Contains(side.Name)
            select $"{side.Operation.Name}: has no property or parameter {side.Name}"
        ).ShouldBeNone();

    private static HashSet<string?> Names(SpecOperation operation) =>
        [
            .. operation.Parameters.Select(parameter => parameter["name"]?.Text),
            .. SchemaProperty.Of(operation.Document, operation.RequestSchema).Select(property => property.Pointer.Split('/')[^1]),
            .. SchemaProperty.Of(operation.Document, operation.ResponseSchema).Select(property => property.Pointer.Split('/')[^1]),
        ];

    /// <summary>Every name of <c>warehouse_quantities[].qty_available, seller_warehouse</c>.</summary>
    private static List<string> NamesIn(string? places)
    {
        Assert.NotNull(places);
        return places.Split(", ").SelectMany(static place => place.Split("[].")).ToList();
    }
}
