/// <summary>The object <c>NewItem</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.NewItem>))]
public sealed partial record NewItem : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.NewItem>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("sku", "quantity");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private static readonly int[] _required = [0];
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>The property <c>sku</c>.</summary>
    public required string Sku { get; init; }

    /// <summary>The property <c>quantity</c>.</summary>
    public long? Quantity { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; } = global::TikiSpec.ApiProperties.Empty;

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public NewItem()
    {
    }

    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private NewItem(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
    {
        Sku = "";
        var additional = default(global::TikiSpec.Runtime.ApiPropertiesBuilder);
        if (global::TikiSpec.Runtime.ApiJson.BeginObject(ref reader, json))
        {
            ulong seen = 0;
            var property = -1;
            while (_names.Next(ref reader, json, ref property))
            {
                _nulls.Note(ref reader, property);
                switch (property)
                {
                    case 0: Sku = global::TikiSpec.Runtime.ApiJson.ReadString(ref reader, json); seen |= 1UL << 0; break;
                    case 1: json.RefuseNull(ref reader); Quantity = global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull(ref reader, json); break;
                    default: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, ref additional); break;
                }
            }

            _nulls.Take(ref reader, json);
            _absent.Require(seen, 0x1UL, _names, _required, ref reader, json);
        }

        AdditionalProperties = additional.Build();
    }

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static NewItem ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (_nulls.Write(writer, this, _names, 2)) return;
        writer.WriteStartObject();
        _absent.WriteString(writer, _encodedNames, 0, Sku);
        _nulls.WriteInt64(writer, _encodedNames, 1, Quantity);
        AdditionalProperties?.WriteTo(writer, _names, 2);
        writer.WriteEndObject();
    }

    internal void CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        check.Given("sku", _absent.Leaves(0, Sku));
        check.Required("sku", Sku);
    }

    private object?[] _members() => new object?[] { Sku, Quantity, AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(NewItem? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Sku,Quantity,AdditionalProperties", _members());
}
