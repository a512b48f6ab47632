namespace TikiSpec.Emulator;

/// <summary>The values that an attribute may take.</summary>
internal static class Attributes
{
    public static void AddTo(BehaviourTable table) => table.Add("Attributes_ListValues", ListValues);

    private static Response ListValues(OperationCall call)
    {
        var state = call.Store.Read();
        var attributeId = call.Parameters.Integer("attributeId") ?? 0;
        if (!state.AttributeValues.TryGetValue(attributeId, out var values))
        {
            var isKnown = state.Categories.Values.Any(category => category.Attributes.Any(attribute => attribute.Id == attributeId));
            if (!isKnown)
            {
                return ErrorResponse.Of(404, $"Attribute not found id: {attributeId}");
            }

            values = [];
        }

        var part = call.Parameters.Text("q") ?? "";
        var found = values.Where(value => value.Value.Contains(part, StringComparison.OrdinalIgnoreCase)).ToArray();
        return PageShape.Response(call, found, firstRow: 1, static (json, value) =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", value.Id);
            json.WriteString("value", value.Value);
            if (value.Position is { } position)
            {
                json.WriteNumber("position", position);
            }
            else
            {
                json.WriteNull("position");
            }

            json.WriteString("attribute_code", value.AttributeCode);
            json.WriteEndObject();
        });
    }
}
