using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>What the three documents have in common, and what the generator relies on.</summary>
public sealed class ConventionTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void An_operation_is_named_resource_and_method_and_tagged_with_the_resource(string version) =>
        (
            from operation in Repository.Spec(version).Operations
            let parts = operation.Id.Split('_')
            where parts.Length != 2 || operation.Node["tags"]?.Items.Single().Text != parts[0]
            select $"{operation.Name}: wants the form Resource_Method and the one tag Resource"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Operation_ids_are_unique(string version) =>
        Repository
            .Spec(version)
            .Operations.GroupBy(operation => operation.Id)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Tags_are_declared_once_and_all_used(string version)
    {
        var declared = Repository.Spec(version).Root["tags"]!.Items.Select(tag => tag["name"]!.Text);
        var used = Repository.Spec(version).Operations.Select(operation => operation.Id.Split('_')[0]).Distinct();

        Assert.Equal(used.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Versions))]
    public void Schemas_bear_the_agreed_names_and_require_the_agreed_properties(string version) =>
        SchemaCheck.Check(Repository.Spec(version), Repository.AgreedSchemas(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void No_schema_collides_with_a_name_of_dotnet(string version) => NameCheck.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_vendor_key_is_known_and_well_formed(string version) => ExtensionShapes.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Everything_is_described(string version) => DescriptionCheck.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_amount_of_money_says_its_currency(string version) => CurrencyCheck.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Lists_about_values_are_parallel_to_the_values(string version) =>
        ListedValues.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_format_is_one_that_the_generator_knows(string version) => FormatCheck.Check(Repository.Spec(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void A_list_in_the_query_is_one_value_with_commas(string version) =>
        (
            from operation in Repository.Spec(version).Operations
            from parameter in operation.Parameters
            where parameter["schema"]!.Is("type", "array") && !(parameter.Is("style", "form") && parameter.Is("explode", "false"))
            select $"{operation.Name} parameter {parameter["name"]?.Text}: needs style: form and explode: false"
        ).ShouldBeNone();
}
