using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests;

/// <summary>Pairs/*.yaml: small differences, each with everything that must be told of it. A new row is a new
/// test.</summary>
public sealed class PairTests
{
    private const string Property = "/properties/p";
    private const string Body = "/content/application~1json/schema" + Property;
    private const string Sent = "/paths/~1a/post/requestBody" + Body;
    private const string Received = "/paths/~1a/get/responses/200" + Body;

    private static readonly Dictionary<string, JsonObject> Schemas = Rows("schemas.yaml");
    private static readonly Dictionary<string, JsonObject> Documents = new(
        Rows("documents.yaml").Concat(Rows("edits.yaml")),
        StringComparer.Ordinal
    );

    public static TheoryData<string> SchemaNames => [.. Schemas.Keys];

    public static TheoryData<string> DocumentNames => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void A_property_that_is_sent_is_judged_for_callers(string name) =>
        Assert.Equal(
            Expected(Schemas[name], "request"),
            Found(
                Around(Schemas[name], "base", 0, Operation(isSent: true)),
                Around(Schemas[name], "revision", 1, Operation(isSent: true)),
                Sent
            )
        );

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void A_property_that_is_received_is_judged_for_readers(string name) =>
        Assert.Equal(
            Expected(Schemas[name], "response"),
            Found(
                Around(Schemas[name], "base", 0, Operation(isSent: false)),
                Around(Schemas[name], "revision", 1, Operation(isSent: false)),
                Received
            )
        );

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public void A_document_is_judged_as_a_whole(string name) =>
        Assert.Equal(Expected(Documents[name], "found"), Found(Whole(Documents[name]["base"]!), Whole(Documents[name]["revision"]!), null));

    private static List<string> Expected(JsonObject row, string key) =>
        ((JsonArray)row[key]!).Select(item => (string)item!).Order(StringComparer.Ordinal).ToList();

    private static List<string> Found(JsonNode @base, JsonNode revision, string? property)
    {
        var report = SpecDrift.Compare(
            JsonTree.ToDocument(@base),
            JsonTree.ToDocument(revision),
            new DriftOptions { Today = Drifts.Today }
        );
        Assert.Empty(report.Problems);
        return report
            .Findings.Select(finding =>
                $"{finding.Wire.ToString().ToLowerInvariant()} {finding.Rule.Id} {Location(finding.Change, property)}"
            )
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static string Location(Change change, string? property)
    {
        var pointer = (change.Revision.IsPresent ? change.Revision : change.Base).Pointer;
        return property is not null && pointer.StartsWith(property, StringComparison.Ordinal) ? "." + pointer[property.Length..] : pointer;
    }

    private static JsonObject Operation(bool isSent)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["p"] = null },
        };
        var content = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };
        return isSent
            ? new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["requestBody"] = content,
                    ["responses"] = new JsonObject { ["204"] = new JsonObject() },
                },
            }
            : new JsonObject { ["get"] = new JsonObject { ["responses"] = new JsonObject { ["200"] = content } } };
    }

    private static JsonObject Around(JsonObject row, string side, int index, JsonObject operation)
    {
        var holder = JsonTree.Objects(operation).Single(node => node.ContainsKey("p"));
        holder["p"] = row[side]!.DeepClone();
        var schemas = (index == 1 ? row["later"] : null) ?? row["schemas"] ?? new JsonObject();
        var document = Whole(
            new JsonObject
            {
                ["paths"] = new JsonObject { ["/a"] = operation },
                ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone() },
            }
        );
        document["openapi"] = row["openapi"]?[index]?.DeepClone() ?? document["openapi"]!.DeepClone();
        return document;
    }

    private static JsonObject Whole(JsonNode rest)
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.0.4",
            ["info"] = new JsonObject { ["title"] = "Shop", ["version"] = "1.0.0" },
        };
        foreach (var (key, value) in rest.AsObject())
        {
            document[key] = value?.DeepClone();
        }

        return document;
    }

    private static Dictionary<string, JsonObject> Rows(string file)
    {
        var path = Path.Combine(RepositoryFiles.Tests, "Pairs", file);
        var text = "rows:\n" + File.ReadAllText(path);
        var rows = JsonTree.Of(SpecDocument.Parse(new SpecText(file, path, text)))["rows"]!.AsArray();
        return rows.ToDictionary(row => (string)row!["name"]!, row => row!.AsObject(), StringComparer.Ordinal);
    }
}
