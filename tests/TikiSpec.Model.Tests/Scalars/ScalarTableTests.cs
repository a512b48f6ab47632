using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Tests.Scalars;

public sealed class ScalarTableTests
{
    [Fact]
    public void Every_kind_has_an_entry_or_parts_or_a_declaration() =>
        Assert.Equal(
            [
                TypeKind.Csv,
                TypeKind.Set,
                TypeKind.Object,
                TypeKind.OpenEnum,
                TypeKind.ClosedEnum,
                TypeKind.Union,
                TypeKind.List,
                TypeKind.Map,
            ],
            Enum.GetValues<TypeKind>().Where(static kind => ScalarTable.Find(kind) is null)
        );

    [Theory]
    [InlineData("integer", "int32", TypeKind.Int32)]
    [InlineData("integer", "int17", TypeKind.Int64)]
    [InlineData("integer", null, TypeKind.Int64)]
    [InlineData("number", "integer", TypeKind.Int64)]
    [InlineData("number", "money", TypeKind.Decimal)]
    [InlineData("string", "byte", TypeKind.Base64)]
    [InlineData("string", "base64url", TypeKind.Base64Url)]
    [InlineData("string", "uuid", TypeKind.Uuid)]
    [InlineData("string", "guid", TypeKind.Uuid)]
    public void A_schema_has_the_type_of_its_format_else_of_its_json_type(string type, string? format, TypeKind kind) =>
        Assert.Equal(kind, ScalarTable.Of(type, format).Kind);

    [Theory]
    [InlineData("int32", TypeKind.Int32)]
    [InlineData("integer", TypeKind.Int64)]
    [InlineData("int64", TypeKind.Int64)]
    [InlineData("string", TypeKind.String)]
    [InlineData("boolean", TypeKind.String)]
    [InlineData(null, TypeKind.String)]
    public void Items_of_a_text_are_those_that_the_runtime_can_take_out_of_it(string? name, TypeKind kind) =>
        Assert.Equal(kind, ScalarTable.OfItems(name).Kind);
}
