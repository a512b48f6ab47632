namespace TikiSpec.Runtime;

/// <summary>What a request carries.</summary>
internal abstract class RequestBody
{
    /// <summary>It can be sent again after a failure.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>Makes the content of one attempt.</summary>
    /// <param name="extra">Undeclared properties, which only an object can take.</param>
    public abstract HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra);

    /// <summary>The properties of a JSON object with the undeclared ones.</summary>
    protected static ApiProperties Merge(ReadOnlyMemory<byte> json, IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        var value = new ApiValue(json.ToArray());
        return value.Kind is System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Null
            ? ApiPropertiesBuilder.Create([.. value.Properties, .. extra ?? []])
            : throw Refuse();
    }

    protected static void RefuseExtra(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        if (extra?.Any() == true)
            throw Refuse();
    }

    private static ArgumentException Refuse() =>
        new("Body properties can only be added to a body that is an object.", nameof(CallOptions.BodyProperties));
}
