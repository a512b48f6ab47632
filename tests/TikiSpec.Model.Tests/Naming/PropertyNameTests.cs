using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Naming;

public sealed class PropertyNameTests
{
    [Theory]
    [InlineData("pet", "PetValue")]
    [InlineData("to_string", "ToStringValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("additional_properties", "AdditionalPropertiesValue")]
    [InlineData("read_json", "ReadJsonValue")]
    [InlineData("equality_contract", "EqualityContractValue")]
    [InlineData("clone", "CloneValue")]
    public void A_property_gives_way_to_what_every_record_has(string wire, string name)
    {
        var spec = Spec.WithSchemas("Pet: {properties: {" + wire + ": {type: string}}}");

        Assert.Equal(name, Spec.Type<ObjectModel>(spec, "Pet").Properties[0].Name);
        Assert.Equal(("TIKI3003", ProblemSeverity.Info), (Assert.Single(spec.Problems).Id, spec.Problems[0].Severity));
    }

    [Theory]
    [InlineData("count: {type: integer}")]
    [InlineData("item: {type: string}")]
    [InlineData("value: {type: string}")]
    public void A_record_that_is_no_list_has_room_for_the_names_of_one(string property) =>
        Assert.Empty(Spec.WithSchemas("Pet: {properties: {" + property + "}}").Problems);

    [Theory]
    [InlineData("foo_bar, fooBar, FooBar", "FooBar3 FooBar2 FooBar")]
    [InlineData("FooBar, fooBar, foo_bar", "FooBar FooBar2 FooBar3")]
    [InlineData("'@id', id", "Id Id2")]
    [InlineData("'', empty", "Empty Empty2")]
    public void Which_of_two_alike_keeps_its_name_does_not_depend_on_their_order(string properties, string names)
    {
        var spec = Spec.WithSchemas(
            "Pet: {properties: {" + string.Join(", ", properties.Split(", ").Select(property => property + ": {type: string}")) + "}}"
        );

        Assert.Equal(names, string.Join(" ", Spec.Type<ObjectModel>(spec, "Pet").Properties.Select(property => property.Name)));
    }

    [Theory]
    [InlineData("id: {type: string}, number: {type: string, x-dotnet-name: Id}", "Id2 Id")]
    [InlineData("aid: {type: string, x-dotnet-name: Id}, id: {type: string}", "Id Id2")]
    [InlineData("b: {type: string, x-dotnet-name: Id}, a: {type: string, x-dotnet-name: Id}, id: {type: string}", "Id2 Id Id3")]
    public void A_given_name_goes_first(string properties, string names) =>
        Assert.Equal(
            names,
            string.Join(
                ' ',
                Spec.Type<ObjectModel>(Spec.WithSchemas("Pet: {properties: {" + properties + "}}"), "Pet")
                    .Properties.Select(static property => property.Name)
            )
        );
}
