namespace TikiSpec.Model.Tests.Reading;

public sealed class EnumTests
{
    [Fact]
    public void Known_values_of_an_open_set_have_names_and_descriptions()
    {
        var type = Spec.Type<OpenEnumModel>(
            Spec.WithSchemas(
                "State: {type: string, description: d, x-extensible-enum: [awaiting_approve, 'DROP-SHIP', ''], "
                    + "x-enum-descriptions: [Waits, null]}"
            ),
            "State"
        );

        Assert.True(type.IsExtensible);
        Assert.Equal(
            [
                new("awaiting_approve", "AwaitingApprove", "Waits", null),
                new("DROP-SHIP", "DropShip", null, null),
                new("", "Empty", null, null),
            ],
            type.Values
        );
    }

    [Theory]
    [InlineData("{type: string, enum: [a, b, a]}", false)]
    [InlineData("{enum: [a, b]}", false)]
    [InlineData("{type: string, enum: [a, b, null]}", false)]
    [InlineData("{type: string, enum: [a, b], x-extensible-enum: [a, b]}", true)]
    [InlineData("{oneOf: [{const: a}, {enum: [b]}, {type: 'null'}]}", false)]
    public void Strings_are_enumerated_in_several_ways(string schema, bool isExtensible)
    {
        var type = Spec.Type<OpenEnumModel>(Spec.WithSchemas("E: " + schema), "E");

        Assert.Equal((isExtensible, "a b"), (type.IsExtensible, string.Join(" ", type.Values.Select(value => value.WireValue))));
    }

    [Theory]
    [InlineData("{const: cat}", "cat")]
    [InlineData("{type: string, enum: [1, true]}", "1 true")]
    public void Constants_and_unquoted_values_of_a_string_are_strings(string schema, string values) =>
        Assert.Equal(
            values,
            string.Join(" ", Spec.Type<OpenEnumModel>(Spec.WithSchemas("E: " + schema), "E").Values.Select(value => value.WireValue))
        );

    [Fact]
    public void A_choice_of_constants_describes_and_deprecates_each()
    {
        var values = Spec.Type<OpenEnumModel>(
            Spec.WithSchemas("E: {oneOf: [{const: red, description: Red}, {const: blue, title: Blue, deprecated: true}]}"),
            "E"
        ).Values;

        Assert.Equal([("Red", false), ("Blue", true)], values.Select(value => (value.Description, value.Deprecation is not null)));
    }

    [Fact]
    public void Integers_with_names_are_a_closed_enum()
    {
        var type = Spec.Type<ClosedEnumModel>(
            Spec.WithSchemas(
                "Status: {type: integer, format: int32, enum: [1, 2, -3], x-enum-varnames: [enabled, Disabled], "
                    + "x-enum-descriptions: [On, Off, Gone]}"
            ),
            "Status"
        );

        Assert.False(type.IsInt64);
        Assert.Equal([new(1, "Enabled", "On", null), new(2, "Disabled", "Off", null), new(-3, "Minus3", "Gone", null)], type.Values);
    }

    [Fact]
    public void Integers_without_format_may_be_long() =>
        Assert.True(Spec.Type<ClosedEnumModel>(Spec.WithSchemas("E: {type: integer, enum: [1], x-enumNames: [One]}"), "E").IsInt64);

    [Fact]
    public void Names_of_values_avoid_what_the_struct_has()
    {
        var spec = Spec.WithSchemas("E: {type: string, enum: [value, is_known, E, a-b, a_b]}");

        Assert.Equal(
            ["ValueValue", "IsKnownValue", "EValue", "AB", "AB2"],
            Spec.Type<OpenEnumModel>(spec, "E").Values.Select(value => value.Name)
        );
        Assert.Equal("TIKI3003 TIKI3003 TIKI3003 TIKI3003", Spec.Ids(spec));
    }

    [Fact]
    public void An_inline_enum_is_called_after_its_place() =>
        Assert.Equal("HolderA", Spec.Property("{type: string, enum: [x, y]}").Type.Name);

    [Fact]
    public void Values_of_mixed_kinds_are_no_enum() => Assert.Equal(TypeKind.Any, Spec.Property("{enum: [a, 1]}").Type.Kind);

    [Theory]
    [InlineData("{type: string, enum: [x]}", "x")]
    [InlineData("{const: x}", "x")]
    [InlineData("{type: string, const: 1}", "1")]
    [InlineData("{type: [string, 'null'], enum: [x, null]}", "x")]
    [InlineData("{type: string, enum: [x, y]}", null)]
    [InlineData("{type: string, enum: [x], x-extensible-enum: [x]}", null)]
    [InlineData("{type: string, enum: [x], x-ms-enum: {name: Kind}}", null)]
    [InlineData("{type: string, enum: [x], x-ms-enum: {modelAsString: true}}", null)]
    [InlineData("{$ref: '#/components/schemas/Named'}", null)]
    [InlineData("{type: integer, enum: [1]}", null)]
    public void A_property_that_can_have_one_text_is_a_text(string schema, string? constant)
    {
        var spec = Spec.WithSchemas("Named: {type: string, enum: [x]}", "Holder: {properties: {a: " + schema + "}}");
        var property = Assert.Single(Spec.Type<ObjectModel>(spec, "Holder").Properties);

        Assert.Equal(constant, property.Constant);
        Assert.Equal(constant is not null, property.Type.IsString);
    }
}
