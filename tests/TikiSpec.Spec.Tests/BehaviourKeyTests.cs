using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>Paging, batches, waiting and unwrapping: the keys stand where they must and name what exists.</summary>
public sealed class BehaviourKeyTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void What_takes_a_page_and_a_limit_is_paginated(string version) =>
        (from operation in Repository.Spec(version).Operations
         let takesPages = operation.Parameters.Count(parameter => parameter["name"]?.Text is "page" or "limit") == 2
         where takesPages != (operation.Node["x-tiki-pagination"] is not null)
         select $"{operation.Name}: x-tiki-pagination belongs to the operations with page and limit, and to no other").ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Pagination_names_parameters_and_properties_of_the_operation(string version) =>
        (from operation in With(version, "x-tiki-pagination")
         let key = operation.Node["x-tiki-pagination"]!
         let parameters = operation.Parameters.Select(parameter => parameter["name"]?.Text)
         let response = Names(operation.Document, operation.ResponseSchema)
         where !parameters.Contains(key["page"]!.Text) || !parameters.Contains(key["size"]!.Text)
             || !response.Contains(key["items"]!.Text) || !response.Contains(key["lastPage"]!.Text)
         select $"{operation.Name}: x-tiki-pagination names what the operation does not have").ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void A_batch_names_its_rows_and_keeps_their_limit(string version)
    {
        foreach (var operation in With(version, "x-tiki-batch"))
        {
            var key = operation.Node["x-tiki-batch"]!;
            var rows = SchemaProperty.Of(operation.Document, operation.RequestSchema).Single(property => property.Pointer == $"/{key["items"]!.Text}");
            var row = Names(operation.Document, operation.RequestSchema).Concat(Names(operation.Document, operation.ResponseSchema)).ToHashSet();
            Assert.Equal(key["max"]!.Text, rows.View["maxItems"]?.Text);
            Assert.Contains($"{key["results"]!.Text}.*.{key["success"]!.Text}", row);
            Assert.All(key["keys"]!.Items, name => Assert.Contains($"{key["items"]!.Text}.*.{name.Text}", row));
            Assert.All(key["keys"]!.Items, name => Assert.Contains($"{key["results"]!.Text}.*.{name.Text}", row));
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void A_wait_ends_on_documented_states(string version)
    {
        foreach (var operation in With(version, "x-tiki-poll"))
        {
            var key = operation.Node["x-tiki-poll"]!;
            var properties = SchemaProperty.Of(operation.Document, operation.ResponseSchema).ToDictionary(property => property.Pointer);
            var states = properties[$"/{key["state"]!.Text}"].View["x-extensible-enum"]!.Items.Select(state => state.Text);
            Assert.Contains($"/{key["reason"]!.Text}", properties.Keys);
            Assert.Subset(states.ToHashSet(), key["end"]!.Items.Select(state => state.Text).ToHashSet());
        }
    }

    [Theory]
    [InlineData("x-tiki-batch", "v2 Products_UpdateSkus", "v2.1 Products_UpdateSkus")]
    [InlineData("x-tiki-poll", "v1 Tracking_Get", "v2 Tracking_Get")]
    [InlineData("x-tiki-unwrap", "v1 Products_Get", "v1 Requests_Get", "v2 Requests_Get")]
    public void Each_key_stands_at_its_operations_only(string key, params string[] operations) => Assert.Equal(
        operations,
        Repository.AllSpecs.SelectMany(document => With(document.Version, key)).Select(operation => operation.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<SpecOperation> With(string version, string key) =>
        Repository.Spec(version).Operations.Where(operation => operation.Node[key] is not null);

    private static HashSet<string> Names(SpecDocument document, Node? schema) =>
        [.. SchemaProperty.Of(document, schema).Select(property => property.Pointer[1..].Replace('/', '.'))];
}
