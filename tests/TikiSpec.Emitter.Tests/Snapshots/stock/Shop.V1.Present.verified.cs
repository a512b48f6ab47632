/// <summary>The object <c>Present</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Present>))]
public sealed partial class Present : global::TikiSpec.Runtime.ApiObject, global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Present>, global::TikiSpec.IApiStock, global::TikiSpec.IApiIds
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("amounts");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();

    /// <summary>The property <c>amounts</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.PresentAmount> Amounts { get; init; }

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
        Amounts = global::TikiSpec.Runtime.ApiList.Absent<global::Shop.V1.PresentAmount>();
    }

    private Present(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Amounts = global::TikiSpec.Runtime.ApiJson.ReadObjectList<global::Shop.V1.PresentAmount>(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls);
    }

    /// <inheritdoc/>
    public static Present ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 1)) return;
        _nulls.WriteObjectList(writer, _encodedNames, 0, Amounts);
        _names.End(writer, AdditionalProperties, 1);
    }
}
