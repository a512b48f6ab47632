using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>Paging, batches, waiting and unwrapping: the keys stand where they must and name what exists.</summary>
public sealed class BehaviourKeyTests
{
    public static TheoryData<string> Versions => Repository.Versions;

    [Theory, MemberData(nameof(Versions))]
    public void What_takes_a_page_and_a_limit_is_paginated(string version) =>
        (
            from operation in Repository.Spec(version).Operations
            let takesPages = operation.Parameters.Count(parameter => parameter["name"]?.Text is "page" or "limit") == 2
            where takesPages != (operation.Node["x-client-pagination"] is not null)
            select $"{operation.Name}: x-client-pagination belongs to the operations with page and limit, and to no other"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Pagination_names_parameters_and_properties_of_the_operation(string version) =>
        (
            from operation in With(version, "x-client-pagination")
            let key = operation.Node["x-client-pagination"]!
            let parameters = operation.Parameters.Select(parameter => parameter["name"]?.Text)
            let response = Names(operation.Document, operation.ResponseSchema)
            where
                !parameters.Contains(key["page"]!.Text)
                || !parameters.Contains(key["size"]!.Text)
                || !response.Contains(key["items"]!.Text)
                || !response.Contains(key["lastPage"]!.Text)
            select $"{operation.Name}: x-client-pagination names what the operation does not have"
        ).ShouldBeNone();

    [Fact]
    public void A_list_that_ends_early_says_where() =>
        Assert.Equal(
            ["v1 Products_List 10000", "v2 Products_List 10000", "v2 Products_ListHidden 10000", "v2.1 Products_List 10000"],
            Repository
                .AllSpecs.SelectMany(document => With(document.Version, "x-client-pagination"))
                .Where(operation => operation.Node.Find("x-client-pagination", "cap") is not null)
                .Select(operation => $"{operation.Name} {operation.Node.Find("x-client-pagination", "cap")!.Text}")
                .Order(StringComparer.Ordinal)
        );

    [Theory, MemberData(nameof(Versions))]
    public void A_window_names_two_parameters_and_a_key_a_property(string version) =>
        (
            from operation in With(version, "x-client-pagination")
            let key = operation.Node["x-client-pagination"]!
            let parameters = operation.Parameters.Select(parameter => parameter["name"]?.Text)
            where
                new[] { key.Find("window", "from"), key.Find("window", "to") }.Any(name =>
                    name is not null && !parameters.Contains(name.Text)
                ) || (key["window"] is not null && key["cap"] is null)
            select $"{operation.Name}: x-client-pagination has a window that names what is not there, or that nothing needs"
        ).ShouldBeNone();

    [Theory, MemberData(nameof(Versions))]
    public void Every_document_tells_the_rate_that_a_seller_has(string version) =>
        Assert.Equal(
            ("200", "1"),
            (
                Repository.Spec(version).Root.Find("x-client-rate-limit", "requests")?.Text,
                Repository.Spec(version).Root.Find("x-client-rate-limit", "seconds")?.Text
            )
        );

    [Fact]
    public void Events_name_properties_of_the_response_and_a_schema_for_each_known_payload()
    {
        var pull = Assert.Single(With("v1", "x-client-events"));
        var key = pull.Node["x-client-events"]!;
        var response = Names(pull.Document, pull.ResponseSchema);
        var types = SchemaProperty.Of(pull.Document, pull.ResponseSchema).Single(property => property.Pointer == "/events/*/type").View[
            "x-extensible-enum"
        ]!.Items;

        Assert.All(
            ["events", "ack_id", "events.*.id", "events.*.type", "events.*.version", "events.*.payload"],
            name => Assert.Contains(name, response)
        );
        Assert.Contains(key["ack"]!.Text, Names(pull.Document, pull.RequestSchema));
        Assert.All(
            key["payloads"]!.Items,
            payload => Assert.Contains(payload["schema"]!.Text, pull.Document.Schemas.Select(schema => schema.Key))
        );
        Assert.Equal(types.Select(type => type.Text), key["payloads"]!.Items.Select(payload => payload["type"]!.Text));
    }

    [Fact]
    public void Set_expressions_stand_at_the_three_filters_and_lead_to_known_values()
    {
        var filters = Repository
            .AllSpecs.SelectMany(document => document.Operations)
            .SelectMany(operation => operation.Parameters.Select(parameter => (Operation: operation, Parameter: parameter)))
            .Where(pair => pair.Parameter.Find("schema", "x-client-set-expression") is not null)
            .ToList();

        Assert.Equal(["item_inventory_type", "fulfillment_type", "status"], filters.Select(pair => pair.Parameter["name"]!.Text));
        Assert.All(
            filters,
            pair =>
                Assert.NotNull(
                    pair.Operation.Document.Root.Find(
                        "components",
                        "schemas",
                        pair.Parameter.Find("schema", "x-client-set-expression", "items")!.Text,
                        "x-extensible-enum"
                    )
                )
        );
    }

    [Theory, MemberData(nameof(Versions))]
    public void A_batch_names_its_rows_and_keeps_their_limit(string version)
    {
        foreach (var operation in With(version, "x-client-batch"))
        {
            var key = operation.Node["x-client-batch"]!;
            var rows = SchemaProperty
                .Of(operation.Document, operation.RequestSchema)
                .Single(property => property.Pointer == $"/{key["items"]!.Text}");
            var row = Names(operation.Document, operation.RequestSchema)
                .Concat(Names(operation.Document, operation.ResponseSchema))
                .ToHashSet();
            Assert.Equal(key["max"]!.Text, rows.View["maxItems"]?.Text);
            Assert.Contains($"{key["results"]!.Text}.*.{key["success"]!.Text}", row);
            Assert.All(key["keys"]!.Items, name => Assert.Contains($"{key["items"]!.Text}.*.{name.Text}", row));
            Assert.All(key["keys"]!.Items, name => Assert.Contains($"{key["results"]!.Text}.*.{name.Text}", row));
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public void A_wait_ends_on_documented_states(string version)
    {
        foreach (var operation in With(version, "x-client-poll"))
        {
            var key = operation.Node["x-client-poll"]!;
            var properties = SchemaProperty.Of(operation.Document, operation.ResponseSchema).ToDictionary(property => property.Pointer);
            var states = properties[$"/{key["state"]!.Text}"].View["x-extensible-enum"]!.Items.Select(state => state.Text);
            Assert.Contains($"/{key["reason"]!.Text}", properties.Keys);
            Assert.Subset(states.ToHashSet(), key["end"]!.Items.Select(state => state.Text).ToHashSet());
        }
    }

    [Theory]
    [InlineData("x-client-batch", "v2 Products_UpdateSkus", "v2.1 Products_UpdateSkus")]
    [InlineData("x-client-poll", "v1 Tracking_Get", "v2 Tracking_Get")]
    [InlineData("x-client-unwrap", "v1 Products_Get", "v1 Requests_Get", "v2 Requests_Get")]
    public void Each_key_stands_at_its_operations_only(string key, params string[] operations) =>
        Assert.Equal(
            operations,
            Repository
                .AllSpecs.SelectMany(document => With(document.Version, key))
                .Select(operation => operation.Name)
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<SpecOperation> With(string version, string key) =>
        Repository.Spec(version).Operations.Where(operation => operation.Node[key] is not null);

    private static HashSet<string> Names(SpecDocument document, Node? schema) =>
        [.. SchemaProperty.Of(document, schema).Select(property => property.Pointer[1..].Replace('/', '.'))];
}
