using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>The specs against the inventory of the pages, both ways.</summary>
public sealed class InventoryTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void The_spec_has_exactly_the_documented_operations(string version)
    {
        var documented = Repository.Inventory(version).Select(operation => operation.Id);
        var declared = Repository.Spec(version).Operations.Select(operation => operation.Id);

        Assert.Equal(documented.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Versions))]
    public void Every_operation_says_of_itself_what_the_page_says(string version) =>
        Repository.Pairs(version).SelectMany(pair => OperationCheck.Check(pair.Documented, pair.Declared)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Parameters_are_the_documented_ones(string version) =>
        Repository.Pairs(version).SelectMany(pair => ParameterCheck.Check(pair.Documented, pair.Declared)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_documented_request_member_is_declared(string version) =>
        Repository
            .Pairs(version)
            .SelectMany(pair =>
                PropertyCheck.Check(
                    $"{pair.Declared.Name} request",
                    pair.Declared,
                    pair.Declared.RequestSchema,
                    pair.Declared.Request?.Is("required", "true") ?? false,
                    pair.Documented.Request
                )
            )
            .ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_documented_response_member_is_declared(string version) =>
        Repository
            .Pairs(version)
            .SelectMany(pair =>
                PropertyCheck.Check(
                    $"{pair.Declared.Name} response",
                    pair.Declared,
                    pair.Declared.ResponseSchema,
                    isBodyRequired: true,
                    pair.Documented.Response
                )
            )
            .ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Nothing_is_declared_beyond_the_page_unless_observed(string version) =>
        BeyondThePageCheck.Check(Repository.Pairs(version)).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void An_operation_without_a_documented_body_has_none(string version) =>
        Repository
            .Pairs(version)
            .Where(pair => pair.Documented.Request.Count == 0 && pair.Declared.Request is not null)
            .Select(pair => $"{pair.Declared.Name}: declares a request body, the page shows none; remove it")
            .ShouldBeNone();
}
