namespace TikiSpec.Model.Tests.Reading;

/// <summary>What other tools' keys say of a deprecation.</summary>
public class DeprecationVocabularyTests
{
    [Theory]
    [InlineData("x-sunset: 2027-01-31", "- 2027-01-31 - -")]
    [InlineData("x-sunset: '2027-01-31T00:00:00Z'", "- 2027-01-31 - -")]
    [InlineData(
        "x-ms-deprecation: {date: '2026-05-01T00:00:00Z', removalDate: '2027-05-01T00:00:00Z', description: Use v2.}",
        "2026-05-01 2027-05-01 - Use v2."
    )]
    [InlineData(
        "x-speakeasy-deprecation-message: Gone soon.\nx-speakeasy-deprecation-replacement: listBeverages",
        "- - listBeverages Gone soon."
    )]
    [InlineData(
        "x-sap-deprecated-operation: {deprecationDate: '2022-12-31', successorOperationId: readProducts}",
        "2022-12-31 - readProducts -"
    )]
    [InlineData("x-deprecated-reason: Too slow.", "- - - Too slow.")]
    [InlineData("x-client-deprecation: {sunset: '2028-01-01'}\nx-sunset: 2027-01-31\nx-deprecated-reason: R.", "- 2028-01-01 - R.")]
    [InlineData("x-ms-deprecation: soon\nx-sunset: [1]\nx-deprecated-reason: ''", "- - - -")]
    public void It_is_read_where_our_own_key_says_nothing(string keys, string expected) =>
        Assert.Equal(expected, Told(Spec.Operation(Spec.WithOperation("deprecated: true\n" + keys + "\nresponses: {}")).Deprecation!));

    [Fact]
    public void What_is_not_deprecated_is_not_deprecated_by_it() =>
        Assert.Null(Spec.Operation(Spec.WithOperation("x-sunset: 2027-01-31\nresponses: {}")).Deprecation);

    [Fact]
    public void Of_a_property_it_is_read_too() =>
        Assert.Equal("- - - R.", Told(Spec.Property("{type: string, deprecated: true, x-deprecated-reason: R.}").Deprecation!));

    private static string Told(DeprecationModel model) =>
        $"{model.Since ?? "-"} {model.Sunset ?? "-"} {model.Successor ?? "-"} {model.Note ?? "-"}";
}
