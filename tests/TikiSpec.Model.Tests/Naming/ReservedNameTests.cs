using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Naming;

/// <summary>What emitted code has already is given to nothing of a document.</summary>
public sealed class ReservedNameTests
{
    private const string OfAnyObject = "Equals GetHashCode ToString GetType MemberwiseClone Finalize ReferenceEquals";
    private const string OfRecord =
        OfAnyObject + " Clone EqualityContract PrintMembers ReadJson WriteJson CheckRequest AdditionalProperties";
    private const string OfOpenEnum = OfAnyObject + " Clone PrintMembers ReadJson WriteJson Value IsKnown Values";

    public static TheoryData<string> RecordNames => [.. OfRecord.Split(' ')];

    public static TheoryData<string> EnumNames => [.. OfOpenEnum.Split(' ')];

    public static TheoryData<string> TypeNames => [.. OfRecord.Split(' ').Union(OfOpenEnum.Split(' '))];

    public static TheoryData<string> GroupNames => [.. (OfAnyObject + " Create Definition Dispose").Split(' ')];

    [Theory]
    [MemberData(nameof(RecordNames))]
    public void A_property_gives_way(string name) =>
        Assert.Equal(
            name + "Value",
            Assert
                .Single(Spec.Type<ObjectModel>(Spec.WithSchemas($"Pet: {{properties: {{{name}: {{type: string}}}}}}"), "Pet").Properties)
                .Name
        );

    [Theory]
    [MemberData(nameof(EnumNames))]
    public void A_value_of_an_open_enum_gives_way(string name) =>
        Assert.Equal(
            name + "Value",
            Assert
                .Single(Spec.Type<OpenEnumModel>(Spec.WithSchemas($"Kind: {{type: string, x-extensible-enum: [{name}]}}"), "Kind").Values)
                .Name
        );

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void A_type_gives_way(string name) =>
        Assert.Equal(name + "Type", Assert.Single(Spec.Surface(Spec.WithSchemas(name + ": {properties: {a: {type: string}}}")).Types).Name);

    [Theory]
    [InlineData("HasValue")]
    [InlineData("Match")]
    [InlineData("ToValue")]
    [InlineData("TryGetValue")]
    public void A_union_gives_way_to_what_it_has(string name) =>
        Assert.Equal(
            name + "Type",
            Assert.Single(Spec.Surface(Spec.WithSchemas(name + ": {oneOf: [{type: string}, {type: integer}]}")).Types).Name
        );

    [Theory]
    [MemberData(nameof(GroupNames))]
    public void A_group_gives_way(string name) =>
        Assert.Equal(name + "Group", Assert.Single(Spec.Surface(Spec.WithOperation($"tags: [{name}]\nresponses: {{}}")).Groups).Name);

    [Theory]
    [InlineData("Value")]
    [InlineData("Values")]
    [InlineData("Item")]
    [InlineData("Count")]
    public void What_only_another_kind_of_type_has_is_free(string name) =>
        Assert.Equal(
            name,
            Assert
                .Single(Spec.Type<ObjectModel>(Spec.WithSchemas($"Pet: {{properties: {{{name}: {{type: string}}}}}}"), "Pet").Properties)
                .Name
        );
}
