using System.Globalization;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>The build properties that say what a project makes of deprecations.</summary>
public class DeprecationPolicyTests
{
    private static readonly SpecFileText Spec = SpecFileText.Own(
        "petstore.yaml",
        """
        openapi: 3.0.4
        info: { title: Petstore, version: "1" }
        paths:
          /old:
            get:
              operationId: Old_List
              deprecated: true
              x-client-deprecation: { sunset: '2027-01-01', successor: { operationId: Pets_List } }
              parameters: [{ name: color, in: query, deprecated: true, schema: { type: string } }]
              responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
          /pets: { get: { operationId: Pets_List, responses: { '204': { description: Done. } } } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                kind: { type: string, x-extensible-enum: [cat] }
                old: { type: string, deprecated: true, x-client-deprecation: { sunset: '2027-01-02' } }

        """
    );

    [Theory]
    [InlineData("2026-12-31", "TIKI9001")]
    [InlineData("2027-01-01", "TIKI9011")]
    [InlineData("2030-01-01", "TIKI9011")]
    public void Today_is_the_day_that_the_project_names(string today, string id) =>
        Assert.Contains($"DiagnosticId = \"{id}\"", Text(With("TikiSpecToday", today), "OldEndpoints"), StringComparison.Ordinal);

    [Fact]
    public void Each_thing_has_its_own_day()
    {
        var run = With("TikiSpecToday", "2027-01-01");

        Assert.Contains("DiagnosticId = \"TIKI9022\"", Text(run, "Pet"), StringComparison.Ordinal);
        Assert.Contains("DiagnosticId = \"TIKI9022\"", Text(run, "OldListOptions"), StringComparison.Ordinal);
        Assert.Contains("DiagnosticId = \"TIKI9012\"", Text(With("TikiSpecToday", "2027-01-02"), "Pet"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_property_nothing_is_past_its_sunset() =>
        Assert.Contains("DiagnosticId = \"TIKI9001\"", Text(With("TikiSpecToday", " "), "OldEndpoints"), StringComparison.Ordinal);

    [Fact]
    public void Hidden_operations_are_not_there_and_neither_is_a_group_of_nothing_else()
    {
        var files = With("TikiSpecDeprecation", "Hide").Files.Keys;

        Assert.Contains(files, static name => name.EndsWith("/PetsEndpoints.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(files, static name => name.Contains("/Old", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("warn")]
    [InlineData("error")]
    public void Warnings_and_errors_are_of_the_same_code(string value) =>
        Assert.Equal(GeneratorRun.Of(TestSpecs.Client, Spec).Files, With("TikiSpecDeprecation", value).Files);

    [Theory]
    [InlineData("TikiSpecToday", "1.2.2027", "a date such as 2027-01-31")]
    [InlineData("TikiSpecDeprecation", "forbid", "warn, error or hide")]
    [InlineData("TikiSpecNames", "long", "short or full")]
    [InlineData("TikiSpecRecords", "some", "all, requests, updates or none")]
    [InlineData("TikiSpecTypes", "some", "reached or all")]
    public void A_value_that_means_nothing_is_told(string property, string value, string expected)
    {
        var told = Assert.Single(With(property, value).Diagnostics);

        Assert.Equal("TIKI5020", told.Id);
        Assert.Equal(
            $"The build property {property} is '{value}'. Write {expected}, or leave it out.",
            told.GetMessage(CultureInfo.InvariantCulture)
        );
    }

    private static GeneratorRun With(string property, string value) =>
        GeneratorRun.Of(TestSpecs.Client, new Dictionary<string, string> { [property] = value }, Spec);

    private static string Text(GeneratorRun run, string file) =>
        run.Files.Single(pair => pair.Key.EndsWith("/" + file + ".g.cs", StringComparison.Ordinal)).Value;
}
