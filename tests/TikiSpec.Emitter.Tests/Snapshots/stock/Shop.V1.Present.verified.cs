/// <summary>The object <c>Present</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Present>))]
public sealed partial class Present : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Present>, global::TikiSpec.IApiStock, global::TikiSpec.IApiIds
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("amounts");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;

    /// <summary>The property <c>amounts</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.PresentAmount> Amounts { get; init; } = global::TikiSpec.Runtime.ApiList.Absent<global::Shop.V1.PresentAmount>();

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; } = global::TikiSpec.ApiProperties.Empty;

    global::System.Collections.Generic.IEnumerable<(long? WarehouseId, long? Quantity)> global::TikiSpec.IApiStock.Levels()
    {
        foreach (var item in Amounts ?? [])
            yield return (item.Depot, item.Count);
    }

    global::System.Collections.Generic.IEnumerable<long?> global::TikiSpec.IApiIds.PartIds()
    {
        foreach (var item in Amounts ?? [])
            yield return item.Depot;
    }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Present()
    {
    }

    private Present(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
    {
        var additional = default(global::TikiSpec.Runtime.ApiPropertiesBuilder);
        if (global::TikiSpec.Runtime.ApiJson.BeginObject(ref reader, json))
        {
            var property = -1;
            while (_names.Next(ref reader, json, ref property))
            {
                _nulls.Note(ref reader, property);
                switch (property)
                {
                    case 0: Amounts = global::TikiSpec.Runtime.ApiJson.ReadObjectList<global::Shop.V1.PresentAmount>(ref reader, json); break;
                    default: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, ref additional); break;
                }
            }

            _nulls.Take(ref reader, json);
        }

        AdditionalProperties = additional.Build();
    }

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Present ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (_nulls.Write(writer, this, _names, 1)) return;
        writer.WriteStartObject();
        _nulls.WriteObjectList(writer, _encodedNames, 0, Amounts);
        AdditionalProperties?.WriteTo(writer, _names, 1);
        writer.WriteEndObject();
    }
}
