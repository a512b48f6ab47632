/// <summary>The object <c>NewItem</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.NewItem>))]
public sealed partial record NewItem : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.NewItem>, global::TikiSpec.Runtime.IRequestModel
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x1UL, 0x2UL, "sku", "quantity");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>The property <c>sku</c>.</summary>
    public required string Sku { get; init; }

    /// <summary>The property <c>quantity</c>.</summary>
    public long? Quantity { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public NewItem()
    {
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private NewItem(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        Sku = "";
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Sku = global::TikiSpec.Runtime.ApiJson.ReadString(ref reader, json); break;
                case 1: Quantity = global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
    }

    /// <inheritdoc/>
    public static NewItem ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 2)) return;
        _absent.WriteString(writer, _encodedNames, 0, Sku);
        _nulls.WriteInt64(writer, _encodedNames, 1, Quantity);
        _names.End(writer, AdditionalProperties, 2);
    }

    void global::TikiSpec.Runtime.IRequestModel.CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
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
