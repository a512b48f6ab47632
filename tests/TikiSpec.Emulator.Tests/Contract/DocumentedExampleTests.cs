using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests.Contract;

/// <summary>Every request that the documentation shows is answered as it shows.</summary>
public sealed class DocumentedExampleTests : EmulatorTest
{
    /// <summary>Path and required query of the operations that need some, all of them known from examples.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["id"] = "218",
        ["categoryId"] = "20",
        ["category_id"] = "1975",
        ["attributeId"] = "540",
        ["product_id"] = "2088336",
        ["productId"] = "12345",
        ["sku"] = "DANG19951995",
        ["original_sku"] = "YOUR_ORIGINAL_SKU_123",
        ["request_id"] = "1121456196340384958",
        ["trace_id"] = "c3587ec50976497f837461e0c2ea3da5",
        ["track_id"] = "4cd90cf9294047c9984c1a7f6a1c67de",
        ["name"] = "apple",
    };

    public static TheoryData<string, string> AllOperations()
    {
        var data = new TheoryData<string, string>();
        foreach (var (surface, operation) in TikiSpecs.Operations)
        {
            data.Add(surface.Name, operation.Id);
        }

        return data;
    }

    public static TheoryData<string, string, string> AllBodies()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, spec) in TikiSpecs.All)
        {
            foreach (var example in SpecExamples.Of(spec.Document, spec.Surface).Where(static example => example.Status is null))
            {
                data.Add(name, example.OperationId, example.Name!);
            }
        }

        return data;
    }

    [Fact]
    public void There_are_42_operations() => Assert.Equal(42, AllOperations().Count);

    [Theory]
    [MemberData(nameof(AllOperations))]
    public async Task Every_operation_answers_in_its_documented_shape(string spec, string operationId)
    {
        var operation = TikiSpecs.Operation(spec, operationId);
        var example = BodiesOf(spec, operation).FirstOrDefault(static example => example.InvalidStatus is null);

        var reply = await SendAsync(spec, operation, example is null ? null : ToJson(example.Value));

        Assert.True(reply.Status == 200, reply.ToString());
    }

    [Theory]
    [MemberData(nameof(AllBodies))]
    public async Task Every_documented_body_is_taken_or_refused_as_documented(string spec, string operationId, string name)
    {
        var operation = TikiSpecs.Operation(spec, operationId);
        var example = BodiesOf(spec, operation).Single(example => example.Name == name);

        var reply = await SendAsync(spec, operation, ToJson(example.Value));

        Assert.True(reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) == (example.InvalidStatus ?? "200"), reply.ToString());
        if (example.InvalidStatus is not null)
        {
            Assert.Equal(
                ["variants don't match with option_attributes => variants option2 missing", "variants should have price > 0"],
                reply.Errors);
        }
    }

    [Fact]
    public async Task Every_operation_takes_what_nothing_declares()
    {
        foreach (var (surface, operation) in TikiSpecs.Operations.Where(static found => found.Operation.HttpMethod == "GET"))
        {
            var reply = await Http.GetAsync(PathOf(surface.Name, operation) + "&undeclared=1&undeclared=2&=");
            Assert.True(reply.Status == 200, $"{operation.Id}: {reply}");
        }
    }

    private static SpecExample[] BodiesOf(string spec, OperationModel operation) => SpecExamples
        .Of(TikiSpecs.All[spec].Document, TikiSpecs.All[spec].Surface)
        .Where(example => example.OperationId == operation.Id && example.Status is null)
        .ToArray();

    private Task<Reply> SendAsync(string spec, OperationModel operation, string? body) =>
        Http.SendAsync(operation.HttpMethod, PathOf(spec, operation), body);

    private static string PathOf(string spec, OperationModel operation)
    {
        var path = spec["tiki.".Length..] + operation.Path;
        foreach (var parameter in operation.Parameters.Where(static parameter => parameter.Place == ParameterPlace.Path))
        {
            path = path.Replace("{" + parameter.WireName + "}", Values[parameter.WireName], StringComparison.Ordinal);
        }

        var query = operation.Parameters
            .Where(static parameter => parameter is { Place: ParameterPlace.Query, IsRequired: true })
            .Select(static parameter => $"{parameter.WireName}={Values[parameter.WireName]}");
        return path + "?" + string.Join("&", query);
    }

    private static string ToJson(SpecNode node) => ToJsonNode(node)?.ToJsonString() ?? "null";

    private static JsonNode? ToJsonNode(SpecNode node) => node switch
    {
        SpecMapping mapping => new JsonObject(mapping.Members.Select(static member => KeyValuePair.Create(member.Name, ToJsonNode(member.Value)))),
        SpecSequence sequence => new JsonArray(sequence.Items.Select(ToJsonNode).ToArray()),
        SpecScalar { Kind: ScalarKind.String } text => JsonValue.Create(text.Text),
        SpecScalar scalar => JsonNode.Parse(scalar.Text),
        _ => throw new JsonException("Unknown node."),
    };
}
