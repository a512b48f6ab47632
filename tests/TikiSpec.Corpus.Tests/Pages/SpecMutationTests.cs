using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>Whatever is taken out of a spec, one thing after the other, is told once, by its own rule.</summary>
public sealed class SpecMutationTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, PageFacts> Facts = PageFolder.Products.ToDictionary(static page => page, PageFolder.Facts);

    [Fact]
    public void The_specs_agree_with_the_pages_and_no_entry_is_left_over() =>
        Assert.All(
            Facts.Values,
            static page =>
            {
                var report = SpecFile.Compare(page);
                Assert.Empty(report.Open.Select(static finding => finding.Text));
                Assert.Empty(report.UnusedSuppressions);
            }
        );

    [Theory]
    [InlineData("page-operation-missing", 42)]
    [InlineData("page-parameter-missing", 86)]
    [InlineData("page-property-missing", 500)]
    [InlineData("page-status-missing", 118)]
    [InlineData("page-value-missing", 30)]
    [InlineData("page-example-missing", 65)]
    public void What_is_taken_out_of_a_spec_is_told_once(string rule, int least)
    {
        var faults = new List<string>();
        var count = 0;
        foreach (var (page, spec, line, place, operation) in Places(rule))
        {
            count++;
            var findings = spec.FindingsWithout(page, line, spec.EndOf(line));
            if (findings is not [var only] || only.Rule.Id != rule || !IsAt(only, spec, line, operation))
            {
                faults.Add(
                    $"{spec.Name}({line}) {operation}: {place}: {findings.Count}: "
                        + string.Join(" | ", findings.Take(3).Select(static each => $"{each.Rule} {each.SpecAt.Location} {each.Text}"))
                );
            }
        }

        output.WriteLine($"{rule}: {count} taken out, {faults.Count} not told once");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(count >= least, $"{count} of at least {least}");
    }

    /// <summary>It is told of the operation, in its document, and at what the lines stood in.</summary>
    private static bool IsAt(PageFinding finding, SpecFile spec, int line, PageOperation operation) =>
        finding.Operations.Contains(operation.ToString())
        && finding.SpecAt.AtKey.Location is { } at
        && at.Path == $"spec/{spec.Name}.yaml"
        && spec.IsAround(at.Line, line);

    private static IEnumerable<(PageFacts Page, SpecFile Spec, int Line, string Place, PageOperation Operation)> Places(string rule) =>
        (
            from page in Facts.Values
            from operation in page.Operations
            let spec = SpecFile.All.Single(each => each.Name == "tiki." + operation.Version)
            let view = spec.View.Operations.Single(each => each.Method == operation.Method && PathOf(each) == PathOf(operation))
            from place in PlacesOf(rule, operation, view)
            select (page, spec, Line: spec.LineOf(place, view), place.Pointer, operation)
        ).DistinctBy(static each => (each.spec, each.Line));

    private static IEnumerable<SpecCursor> PlacesOf(string rule, PageOperation page, OperationView spec) =>
        rule switch
        {
            "page-operation-missing" => [spec.Key],
            "page-parameter-missing" => spec
                .Parameters.Where(parameter => page.Parameters.Any(row => row.Name == parameter.Name))
                .Select(static each => each.At),
            "page-status-missing" => spec
                .Responses.Where(static each => each.Status[0] is '4' or '5')
                .Select(static each => each.Key.AtKey),
            "page-example-missing" => Content(spec)
                .SelectMany(static media => media.Examples)
                .Select(static each => each.Value.At.Around!.AtKey),
            "page-value-missing" => Bodies(spec).SelectMany(each => ValuesOf(each.Body(page), each.Schema)),
            _ => Bodies(spec).SelectMany(each => PropertiesOf(each.Body(page), each.Schema)),
        };

    private static IEnumerable<SpecCursor> PropertiesOf(PageBody? page, SchemaView schema) =>
        (page?.Properties ?? [])
            .Select(property => (property, Place: SchemaPlaces.Of(schema).Find(property.Pointer)))
            .Where(static each => each.Place.Kind == PlaceKind.Declared && each.Place.Schema.At.Around?.Name == "properties")
            // An object that takes any property lacks none.
            .Where(static each => SchemaPlaces.LayersOf(each.Place.Holder).All(static layer => layer.AdditionalProperties is null))
            .Select(static each => each.Place.Schema.At.AtKey);

    private static IEnumerable<SpecCursor> ValuesOf(PageBody? page, SchemaView schema) =>
        from property in page?.Properties ?? []
        where property.Row is { Values.Count: > 0 }
        from layer in SchemaPlaces.LayersOf(SchemaPlaces.Of(schema).Find(property.Pointer).Schema)
        from value in layer.Enum ?? layer.ExtensibleEnum ?? []
        where property.Row!.Values.Any(listed => listed.Text == value.Text)
        select value.At;

    private static IEnumerable<(Func<PageOperation, PageBody?> Body, SchemaView Schema)> Bodies(OperationView spec)
    {
        if (spec.RequestBody?.Content is [{ Schema: { } request }, ..])
        {
            yield return (static page => page.Request, request);
        }

        if (spec.Responses.First(static each => each.IsSuccess).Content is [{ Schema: { } response }, ..])
        {
            yield return (static page => page.Response, response);
        }
    }

    private static IEnumerable<MediaTypeView> Content(OperationView spec) =>
        (spec.RequestBody?.Content ?? []).Concat(spec.Responses.SelectMany(static each => each.Content));

    private static string PathOf(OperationView operation) => OpenApi.Grammar.PathKey.RouteOf(operation.Path);

    private static string PathOf(PageOperation operation) =>
        OpenApi.Grammar.PathKey.RouteOf(operation.Path[("/integration/" + operation.Version).Length..]);
}
