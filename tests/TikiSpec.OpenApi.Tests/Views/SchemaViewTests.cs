namespace TikiSpec.OpenApi.Tests.Views;

public class SchemaViewTests
{
    [Theory]
    [InlineData("{type: string}", "string", false)]
    [InlineData("{type: [string, 'null', string]}", "string", true)]
    [InlineData("{type: [string, null]}", "string", true)]
    [InlineData("{type: string, nullable: true}", "string", true)]
    [InlineData("{type: 'null'}", "", true)]
    [InlineData("{enum: [a, null]}", "", true)]
    [InlineData("{const: null}", "", true)]
    [InlineData("{oneOf: [{type: string}, {type: 'null'}]}", "", true)]
    [InlineData("{anyOf: [{type: string}, {enum: [null]}]}", "", true)]
    [InlineData("{allOf: [{type: 'null'}]}", "", false)]
    [InlineData("{}", "", false)]
    public void Null_has_many_spellings(string text, string types, bool allowsNull)
    {
        var schema = Documents.Schema(text);

        Assert.Equal((types, allowsNull), (string.Join(',', schema.Types), schema.AllowsNull));
    }

    [Theory]
    [InlineData("{maximum: 10}", "10", false)]
    [InlineData("{maximum: 10, exclusiveMaximum: true}", "10", true)]
    [InlineData("{maximum: 10, exclusiveMaximum: false}", "10", false)]
    [InlineData("{exclusiveMaximum: 1_0}", null, false)]
    [InlineData("{exclusiveMaximum: 0x10}", "16", true)]
    [InlineData("{maximum: 12, exclusiveMaximum: 10}", "10", true)]
    [InlineData("{exclusiveMaximum: true}", null, false)]
    [InlineData("{maximum: '10'}", null, false)]
    public void A_bound_is_one_in_both_spellings(string text, string? value, bool isExclusive)
    {
        var bound = Documents.Schema(text).Maximum;

        Assert.Equal((value, isExclusive), (bound?.Value, bound?.IsExclusive ?? false));
    }

    [Theory]
    [InlineData("{additionalProperties: true}", true, false)]
    [InlineData("{additionalProperties: false}", false, false)]
    [InlineData("{additionalProperties: {type: string}}", null, true)]
    [InlineData("{}", null, false)]
    public void Undeclared_properties_are_taken_refused_or_described(string text, bool? allows, bool isDescribed)
    {
        var schema = Documents.Schema(text);

        Assert.Equal((allows, isDescribed), (schema.AllowsAdditional, schema.AdditionalProperties is not null));
    }

    [Fact]
    public void Properties_have_their_names_and_places()
    {
        var schema = Documents.Schema("{required: [b, 5, [c]], properties: {b: {type: string}, example: true, $ref: {type: integer}}}");

        Assert.Equal(["b", "example", "$ref"], schema.Properties.Select(static property => property.Name));
        Assert.Equal("/components/schemas/T/properties/$ref", schema.Properties[2].Key.Pointer);
        Assert.False(schema.Properties[1].Schema.IsWritten);
        Assert.Equal(["b", "5"], schema.Required.Select(static name => name.Text));
    }

    [Fact]
    public void A_reference_is_one_step_and_what_stands_beside_it_holds()
    {
        var view = Documents.Read(
            Documents.Head
                + "components: {schemas: {T: {$ref: '#/components/schemas/U', nullable: true}, "
                + "U: {$ref: '#/components/schemas/V'}, V: {type: string}}}\n"
        );
        var schema = view.Schemas[0].Schema;

        Assert.True(schema.AllowsNull);
        Assert.Equal("/components/schemas/U", schema.Target!.At.Pointer);
        Assert.Equal(["string"], schema.Target.Target!.Types);
        Assert.Null(schema.Target.Target.Target);
    }

    [Fact]
    public void Properties_behind_a_reference_are_followed_and_told()
    {
        var view = Documents.Read(
            Documents.Head + "components: {schemas: {T: {properties: {$ref: '#/x-own'}}}}\nx-own: {a: {type: string}}\n"
        );

        Assert.Equal("a", Assert.Single(view.Schemas[0].Schema.Properties).Name);
        Assert.Equal(["TIKI1018 3"], Documents.Told(view));
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void A_boolean_is_a_schema(string text, bool isNever)
    {
        var items = Documents.Schema("{items: " + text + "}").Items!;

        Assert.Equal((false, isNever), (items.IsWritten, items.IsNever));
    }
}
