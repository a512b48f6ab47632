/// <summary>The object <c>Size</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Size>))]
public sealed partial record Size : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Size>, global::TikiSpec.IApiStockRequest<global::Shop.V1.Size>, global::TikiSpec.IApiVariant<global::Shop.V1.Size>, global::TikiSpec.Runtime.IRequestModel
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x0UL, 0xfUL, "first", "second", "depots", "amounts");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;

    /// <summary>The property <c>first</c>.</summary>
    public string? First { get; init; }

    /// <summary>The property <c>second</c>.</summary>
    public string? Second { get; init; }

    /// <summary>The property <c>depots</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<long>? Depots { get; init; }

    /// <summary>The property <c>amounts</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Amount>? Amounts { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    global::Shop.V1.Size global::TikiSpec.IApiStockRequest<global::Shop.V1.Size>.WithStock(global::TikiSpec.StockLevel[] stock)
    {
        var ids = global::System.Array.ConvertAll(stock, static level => level.WarehouseId);
        var items = global::System.Array.ConvertAll(stock, static level => new global::Shop.V1.Amount { Depot = level.WarehouseId, Count = level.Quantity });
        return this with { Depots = ids, Amounts = items };
    }

    static int global::TikiSpec.IApiVariant<global::Shop.V1.Size>.MaxOptions => 2;

    global::Shop.V1.Size global::TikiSpec.IApiVariant<global::Shop.V1.Size>.WithOptions(string?[] values) =>
        this with { First = values[0], Second = values[1] };

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Size()
    {
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    private Size(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: First = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 1: Second = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 2: Depots = global::TikiSpec.Runtime.ApiJson.ReadOrNull(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadCsvInt64(ref reader, json, ",")); break;
                case 3: Amounts = global::TikiSpec.Runtime.ApiJson.ReadObjectListOrNull<global::Shop.V1.Amount>(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls);
    }

    /// <inheritdoc/>
    public static Size ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 4)) return;
        _nulls.WriteString(writer, _encodedNames, 0, First);
        _nulls.WriteString(writer, _encodedNames, 1, Second);
        if (Depots is { } depots)
        {
            writer.WritePropertyName(_encodedNames[2]);
            global::TikiSpec.Runtime.ApiJson.WriteCsv(writer, depots, ",");
        }
        else if (_nulls.Has(2))
        {
            writer.WriteNull(_encodedNames[2]);
        }

        _nulls.WriteObjectList(writer, _encodedNames, 3, Amounts);
        _names.End(writer, AdditionalProperties, 4);
    }

    void global::TikiSpec.Runtime.IRequestModel.CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        check.EachObject("amounts", Amounts);
        check.Within("amounts", Amounts, static element => element.Depot, "depots", Depots);
        check.NoneLeftOut("depots", Depots, "amounts", Amounts, static element => element.Depot);
    }

    private object?[] _members() => new object?[] { First, Second, global::TikiSpec.Runtime.ApiEquality.Of(Depots), global::TikiSpec.Runtime.ApiEquality.Of(Amounts), AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(Size? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "First,Second,Depots,Amounts,AdditionalProperties", _members());
}
