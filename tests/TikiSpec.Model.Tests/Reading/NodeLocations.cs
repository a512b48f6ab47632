using System.Text.Json.Nodes;

namespace TikiSpec.Model.Tests.Reading;

/// <summary>All nodes of a JSON document, to replace one at random.</summary>
internal sealed class NodeLocations
{
    private readonly List<(JsonNode Parent, string? Key, int Index, string Pointer)> _locations = [];

    public NodeLocations(JsonNode root) => Visit(root, "#");

    public List<string> Pointers => _locations.ConvertAll(place => place.Pointer);

    public void Replace(Random random, List<string> pointers)
    {
        var (parent, key, index, _) = _locations[random.Next(_locations.Count)];
        var replacement = Replacement(random, pointers);
        if (parent is JsonArray array)
        {
            array[index] = replacement;
        }
        else
        {
            parent[key!] = replacement;
        }
    }

    private JsonNode? Replacement(Random random, List<string> pointers) =>
        random.Next(10) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(-2, 300)),
            2 => JsonValue.Create("x"),
            3 => new JsonArray(),
            4 => new JsonObject(),
            5 => JsonValue.Create(true),
            6 => JsonValue.Create(""),
            7 => new JsonArray(new JsonArray(), null, 1, "x", new JsonObject()),
            8 => new JsonObject { ["$ref"] = pointers[random.Next(pointers.Count)] },
            _ => _locations[random.Next(_locations.Count)] is { Parent: JsonObject parent, Key: { } key }
                ? parent[key]?.DeepClone()
                : JsonValue.Create(1.5),
        };

    private void Visit(JsonNode node, string pointer)
    {
        if (node is JsonObject properties)
        {
            foreach (var (key, value) in properties)
            {
                Add(node, key, 0, value, JsonPointer.Append(pointer, key));
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Add(node, null, i, items[i], JsonPointer.Append(pointer, i));
            }
        }
    }

    private void Add(JsonNode parent, string? key, int index, JsonNode? value, string pointer)
    {
        _locations.Add((parent, key, index, pointer));
        if (value is not null)
        {
            Visit(value, pointer);
        }
    }
}
