namespace TikiSpec.Model.Tests.Reading;

/// <summary>What a schema says of its own properties: which go together, which are stock, ids or variants.</summary>
public sealed class SchemaKeyTests
{
    [Theory]
    [InlineData("{any: [id, nope]}", "'any': 'nope' is no property")]
    [InlineData("{with: {id: nope}}", "'with': 'nope' is no property")]
    [InlineData("{within: {rows.id: names}}", "'within': 'rows.id' and 'names' are no lists")]
    [InlineData("{within: {id: ids}}", "'within': 'id' and 'ids' are no lists")]
    public void What_goes_together_and_is_not_there_is_told(string needs, string why) =>
        Assert.Contains(why, Assert.Single(Needs(needs).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void What_goes_together_is_resolved_to_properties()
    {
        var spec = Needs("{any: [id, name], with: {rows: ids}, within: {rows.id: ids}}");
        var needs = spec.Surface!.Types.OfType<ObjectModel>().Single(static type => type.Name == "Update").Needs!;

        Assert.Equal("Id,Name", string.Join(",", needs.Any));
        Assert.Equal(new NeededModel("Rows", null, "Ids"), Assert.Single(needs.With));
        Assert.Equal(new NeededModel("Rows", "Id", "Ids"), Assert.Single(needs.Within));
    }

    [Theory]
    [InlineData("x-client-stock: {ids: ids, items: rows, id: id, quantity: count}", "Ids Rows Part Id Count")]
    [InlineData("x-client-stock: {items: rows, id: id, quantity: count}", " Rows Part Id Count")]
    [InlineData("x-client-stock: {ids: names, items: rows, id: id, quantity: count}", "'ids' is no list of whole numbers")]
    [InlineData(
        "x-client-stock: {ids: ids, items: rows, id: id, quantity: nope}",
        "'items' is no list of objects with 'id' and 'quantity'"
    )]
    [InlineData(
        "x-client-stock: {ids: ids, items: ids, id: id, quantity: count}",
        "'items' is no list of objects with 'id' and 'quantity'"
    )]
    [InlineData("x-client-stock: {ids: ids, items: fulls, id: id, quantity: count}", "an element needs more than 'id' and 'quantity'")]
    public void Stock_is_resolved_to_properties_or_told(string key, string expected)
    {
        var spec = Together(key);
        var stock = spec.Surface!.Types.OfType<ObjectModel>().Single(static type => type.Name == "Update").Stock;

        Assert.Contains(
            expected,
            stock is null ? Assert.Single(spec.Problems).Message : $"{stock.Ids} {stock.Items} {stock.Item} {stock.Id} {stock.Quantity}",
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("x-client-ids: {ids: ids}", "Ids ids ")]
    [InlineData("x-client-ids: {items: rows, id: id}", "Rows rows Id")]
    [InlineData("x-client-ids: {ids: names}", "it names neither 'ids'")]
    [InlineData("x-client-ids: {items: rows, id: nope}", "nor 'items' and 'id'")]
    public void Ids_are_resolved_to_properties_or_told(string key, string expected)
    {
        var spec = Together(key);
        var ids = spec.Surface!.Types.OfType<ObjectModel>().Single(static type => type.Name == "Update").Ids;

        Assert.Contains(
            expected,
            ids is null ? Assert.Single(spec.Problems).Message : $"{ids.List} {ids.WireName} {ids.Id}",
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("x-client-variants: {labels: names, items: rows, values: [first, second]}", "Names Rows Part First,Second")]
    [InlineData("x-client-variants: {labels: ids, items: rows, values: [first]}", "'labels' is no list of texts")]
    [InlineData("x-client-variants: {labels: names, items: rows, values: []}", "'values' are no texts of the elements of 'items'")]
    [InlineData("x-client-variants: {labels: names, items: rows, values: [first, id]}", "'values' are no texts of the elements of 'items'")]
    [InlineData("x-client-variants: {labels: names, items: nope, values: [first]}", "'values' are no texts of the elements of 'items'")]
    [InlineData("x-client-variants: {labels: names, items: fulls, values: [label]}", "or such as each element must have")]
    public void Variants_are_resolved_to_properties_or_told(string key, string expected)
    {
        var spec = Together(key);
        var types = spec.Surface!.Types.OfType<ObjectModel>().ToDictionary(static type => type.Name);
        var variants = types["Update"].Variants;

        Assert.Contains(
            expected,
            variants is null
                ? Assert.Single(spec.Problems).Message
                : $"{variants.Labels} {variants.Items} {variants.Item} {string.Join(",", types["Part"].OptionValues!)}",
            StringComparison.Ordinal
        );
    }

    private static ParsedSpec Together(string key) =>
        Spec.Read(
            Spec.Head
                + "paths: {/a: {put: {operationId: Put, requestBody: {content: {application/json: {schema: {$ref: "
                + "'#/components/schemas/Update'}}}}, responses: {'204': {description: Done.}}}}}\n"
                + "components:\n  schemas:\n    Update:\n      "
                + key
                + "\n      properties: {names: {type: array, items: {type: string}}, ids: {type: array, items: {type: integer}}, "
                + "rows: {type: array, items: {$ref: '#/components/schemas/Part'}}, fulls: {type: array, "
                + "items: {$ref: '#/components/schemas/Full'}}}\n"
                + "    Part: {properties: {id: {type: integer}, count: {type: integer}, first: {type: string}, second: {type: string}}}\n"
                + "    Full: {required: [label], properties: {id: {type: integer}, count: {type: integer}, label: {type: string}}}\n"
        );

    private static ParsedSpec Needs(string needs) =>
        Spec.Read(
            Spec.Head
                + "paths: {}\ncomponents:\n  schemas:\n    Update:\n      x-client-needs: "
                + needs
                + "\n      properties: {id: {type: integer}, name: {type: string}, names: {type: array, items: {type: string}}, "
                + "ids: {type: array, items: {type: integer}}, rows: {type: array, items: {$ref: '#/components/schemas/Part'}}}\n"
                + "    Part: {properties: {id: {type: integer}}}\n"
        );
}
