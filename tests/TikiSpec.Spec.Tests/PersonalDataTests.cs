using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>Names, phone numbers, addresses: who reads a type's documentation learns which of its properties are
/// somebody's.</summary>
public sealed class PersonalDataTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void What_is_personal_says_so_and_its_type_lists_it(string version) =>
        PersonalDataCheck.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void A_contact_in_an_example_is_of_a_property_that_says_so(string version) =>
        PersonalDataCheck.CheckExamples(Repository.Spec(version)).ShouldBeNone();

    [Fact]
    public void Contacts_of_orders_are_invented()
    {
        var families = Repository.Spec("v2").Operations.Where(operation => operation.Id.StartsWith("Orders_", StringComparison.Ordinal));
        var values = (
            from example in families.SelectMany(DocumentedExample.Of)
            from node in example.Value!.WithDescendants()
            from property in node.Properties
            where property.Key is "email" or "phone" or "contact_phone" && property.Value is { Kind: NodeKind.Text, Text.Length: > 0 }
            select property.Value.Text
        ).ToList();

        Assert.NotEmpty(values);
        Assert.All(
            values,
            value =>
                Assert.True(
                    value.EndsWith("@example.com", StringComparison.Ordinal) || value.EndsWith("00000000", StringComparison.Ordinal),
                    value
                )
        );
    }

    [Theory]
    [InlineData("phone: {type: string, description: Number.}", "Item.", "say that it is personal data")]
    [InlineData("phone: {type: string, description: Number. Personal data.}", "Item.", "lists [] as personal data, it has [phone]")]
    [InlineData("size: {type: string, description: It may hold personal data.}", "Item.", "which its name does not tell")]
    [InlineData("size: {type: string, description: Size.}", "Item. Personal data as a whole.", "say that it is personal data")]
    [InlineData("size: {type: string, description: Size.}", "Item. Personal data: size.", "lists [size] as personal data, it has []")]
    public void What_does_not_say_so_is_found(string property, string description, string finding)
    {
        var document = new SpecDocument(
            "v9",
            $"components: {{schemas: {{Item: {{description: '{description}', properties: {{{property}}}}}}}}}"
        );

        Assert.Contains(PersonalDataCheck.Check(document), found => found.Contains(finding, StringComparison.Ordinal));
    }
}
