using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Naming;

public sealed class NameTests
{
    [Theory]
    [InlineData("product_id", "ProductId")]
    [InlineData("productId", "ProductId")]
    [InlineData("ProductId", "ProductId")]
    [InlineData("qtyAvailable", "QtyAvailable")]
    [InlineData("SELLER_SIMPLE", "SellerSimple")]
    [InlineData("SKU", "Sku")]
    [InlineData("tiki-api", "TikiApi")]
    [InlineData("x.y/z", "XYZ")]
    [InlineData("filter[from]", "FilterFrom")]
    [InlineData("$ref", "Ref")]
    [InlineData("@type", "Type")]
    [InlineData("class", "Class")]
    [InlineData("2fa", "_2fa")]
    [InlineData("200", "_200")]
    [InlineData("+1", "Plus1")]
    [InlineData("-created_at", "MinusCreatedAt")]
    [InlineData("+-", "PlusMinus")]
    [InlineData("0a", "_0a")]
    [InlineData("9a", "_9a")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Space")]
    [InlineData("-", "Minus")]
    [InlineData(">=", "GreaterEqual")]
    [InlineData("_", "Underscore")]
    [InlineData("tên_sản_phẩm", "TenSanPham")]
    [InlineData("Đơn hàng", "DonHang")]
    [InlineData("gia\u0301 ba\u0301n", "GiaBan")]
    [InlineData("größe", "Größe")]
    [InlineData("名前", "名前")]
    [InlineData("٣x", "_٣x")]
    [InlineData("😀", "UD83DUDE00")]
    [InlineData("a\u200bb", "AB")]
    public void A_wire_name_becomes_a_csharp_name(string wire, string name) => Assert.Equal(name, PascalName.Of(wire));

    [Fact]
    public void A_name_is_an_identifier_whatever_it_is_made_of()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string(
                Enumerable.Range(0, random.Next(0, 6)).Select(_ => (char)random.Next(0, random.Next(2) == 0 ? 0x180 : 0x10000)).ToArray()
            );
            Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(PascalName.Of(text)), text);
        }
    }

    [Theory]
    [InlineData(199, 199)]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    [InlineData(100_000, 200)]
    public void A_name_has_an_end(int wire, int length) => Assert.Equal(length, PascalName.Of(new string('x', wire)).Length);

    [Theory]
    [InlineData("ProductId", "productId")]
    [InlineData("X", "x")]
    [InlineData("", "")]
    public void A_parameter_has_a_lower_first_letter(string name, string lowered) => Assert.Equal(lowered, PascalName.Lowered(name));

    [Fact]
    public void A_given_name_has_an_end_as_well()
    {
        Assert.True(PascalName.IsIdentifier(new string('x', 200)));
        Assert.False(PascalName.IsIdentifier(new string('x', 201)));
    }

    [Theory]
    [InlineData("PetName", true)]
    [InlineData("_x1", true)]
    [InlineData("x09", true)]
    [InlineData("x/", false)]
    [InlineData("x:", false)]
    [InlineData("", false)]
    [InlineData("1x", false)]
    [InlineData("a b", false)]
    [InlineData("a;b", false)]
    public void A_given_name_must_be_an_identifier(string name, bool isIdentifier) =>
        Assert.Equal(isIdentifier, PascalName.IsIdentifier(name));

    [Theory]
    [InlineData("tiki.v2.1", "Tiki", "2.1", "V2_1")]
    [InlineData("tiki.v1", "Tiki", "1", "V1")]
    [InlineData("tiki.2", "Tiki", "2", "V2")]
    [InlineData("my-shop.v10.0.3", "MyShop", "10.0.3", "V10_0_3")]
    [InlineData("petstore", "Petstore", null, "Petstore")]
    [InlineData("pet.store", "PetStore", null, "PetStore")]
    [InlineData("pet.v", "PetV", null, "PetV")]
    [InlineData("pet.v1x", "PetV1x", null, "PetV1x")]
    [InlineData("pet.v1.x", "PetV1X", null, "PetV1X")]
    [InlineData("v2", "V2", null, "V2")]
    public void A_file_name_says_api_and_version(string file, string api, string? version, string segment) =>
        Assert.Equal(new SpecFileName(api, version, segment), SpecFileName.Parse(file));

    [Fact]
    public void Methods_without_a_name_of_their_own_are_told_once_with_their_number()
    {
        var told = Spec.ReadAll(
                Spec.Head
                    + "paths:\n  /pets:\n    get: {responses: {}}\n    post: {operationId: Pets_Add, responses: {}}\n"
                    + "    put: {x-dotnet-name: Set, responses: {}}\n  /pets/{id}:\n    get: {responses: {}}\n"
            )
            .Problems.Single(static problem => problem.Id == "TIKI3006");

        Assert.Equal((ProblemSeverity.Warning, 5), (told.Severity, told.Location.Line));
        Assert.StartsWith("2 operations", told.Message, StringComparison.Ordinal);
        Assert.Contains("Pets.GetAsync", told.Message, StringComparison.Ordinal);
    }
}
