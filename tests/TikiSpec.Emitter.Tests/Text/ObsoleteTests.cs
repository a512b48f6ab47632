using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Emitter.Tests.Text;

public sealed class ObsoleteTests
{
    [Fact]
    public void The_message_says_since_when_until_when_what_instead_and_how()
    {
        var deprecation = new DeprecationModel
        {
            Since = "2022-01-05",
            Sunset = "2027-01-01",
            Note = "Name the warehouse.",
        };

        Assert.Equal(
            "Deprecated since 2022-01-05. Will be removed on 2027-01-01. Use V2_1.Products.UpdateSkuAsync. Name the warehouse.",
            Obsolete.Message(deprecation, "V2_1.Products.UpdateSkuAsync")
        );
    }

    [Fact]
    public void A_bare_mark_says_just_that() => Assert.Equal("Deprecated.", Obsolete.Message(new DeprecationModel(), null));

    [Fact]
    public void What_is_not_deprecated_has_no_message() => Assert.Null(Obsolete.Message(null, "Other"));

    [Theory]
    [InlineData(false, "Other", "TIKI9001")]
    [InlineData(false, null, "TIKI9021")]
    [InlineData(true, "Other", "TIKI9011")]
    [InlineData(true, null, "TIKI9011")]
    public void The_id_says_how_far_it_is_and_that_nothing_takes_its_place(bool isPast, string? successor, string id)
    {
        var writer = new SourceWriter();
        Obsolete.WriteAttribute(
            writer,
            new DeprecationModel { IsPastSunset = isPast, Successor = successor },
            successor,
            ObsoleteKind.Operation
        );

        Assert.Contains($"DiagnosticId = \"{id}\"", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_past_its_sunset_was_to_be_removed() =>
        Assert.Equal(
            "Deprecated. Was to be removed on 2027-01-01.",
            Obsolete.Message(new DeprecationModel { Sunset = "2027-01-01", IsPastSunset = true }, null)
        );

    [Fact]
    public void The_package_makes_errors_of_every_id_where_it_is_asked_to()
    {
        var targets = File.ReadAllText(Repository.PathOf("src", "TikiSpec", "buildTransitive", "net8.0", "TikiSpec.targets"));

        Assert.Contains($"<WarningsAsErrors>$(WarningsAsErrors);{string.Join(';', Obsolete.Ids)}<", targets, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiki.v2.1", "Products_UpdateSku", "V2_1.Products.UpdateSkuAsync")]
    [InlineData(null, "Products_UpdateSku", "Products.UpdateSkuAsync")]
    [InlineData("petstore", "Pets_list", "Pets.ListAsync")]
    [InlineData("tiki.v2.1", "updateSku", "V2_1.UpdateSkuAsync")]
    public void A_successor_is_named_as_callers_name_it(string? spec, string operationId, string expected) =>
        Assert.Equal(expected, SuccessorText.OfOperation(new DeprecationModel { SuccessorSpec = spec, Successor = operationId }));

    [Theory]
    [InlineData("Products_List", "V2_1.Products.ListAllAsync")]
    [InlineData("Products_Search", "V2_1.Products.SearchAsync")]
    public void What_is_made_from_an_operation_names_its_like_where_the_successor_kept_the_name(string operationId, string expected) =>
        Assert.Equal(
            expected,
            SuccessorText.OfDerived(new DeprecationModel { SuccessorSpec = "tiki.v2.1", Successor = operationId }, "List", "ListAllAsync")
        );

    [Fact]
    public void Without_a_successor_there_is_no_name() =>
        Assert.Null(SuccessorText.OfOperation(new DeprecationModel { SuccessorSpec = "tiki.v2.1" }));
}
