/// <summary>The object <c>Row</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Row>))]
public sealed partial record Row : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Row>, global::TikiSpec.Runtime.IRequestModel
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x0UL, 0x1fffUL, "id", "ids", "url", "encoded", "ratio", "made", "secret", "pair", "same", "name", "price", "prices", "cost");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;

    /// <summary>The property <c>id</c>.</summary>
    public global::System.Guid? Id { get; init; }

    /// <summary>The property <c>ids</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::System.Guid?>? Ids { get; init; }

    /// <summary>The property <c>url</c>.</summary>
    public byte[]? Url { get; init; }

    /// <summary>The property <c>encoded</c>.</summary>
    public byte[]? Encoded { get; init; }

    /// <summary>The property <c>ratio</c>.</summary>
    public double? Ratio { get; init; }

    /// <summary>The property <c>made</c>.</summary>
    /// <remarks>Only in responses.</remarks>
    public string? Made { get; init; }

    /// <summary>The property <c>secret</c>.</summary>
    /// <remarks>Only in requests.</remarks>
    public string? Secret { get; init; }

    /// <summary>The property <c>pair</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.RowPair>? Pair { get; init; }

    /// <summary>The property <c>same</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<decimal>? Same { get; init; }

    /// <summary>The property <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The property <c>price</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>The property <c>prices</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<decimal?>? Prices { get; init; }

    /// <summary>The property <c>cost</c>.</summary>
    public global::Shop.V1.RowCost? Cost { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Row()
    {
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    private Row(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Id = read.ReadUuid(ref reader, json); break;
                case 1: Ids = global::TikiSpec.Runtime.ApiJson.ReadListOrNull(ref reader, json, global::TikiSpec.Runtime.JsonReads.Uuid); break;
                case 2: Url = global::TikiSpec.Runtime.ApiJson.ReadBase64UrlOrNull(ref reader, json); break;
                case 3: Encoded = global::TikiSpec.Runtime.ApiJson.ReadBase64UrlOrNull(ref reader, json); break;
                case 4: Ratio = global::TikiSpec.Runtime.ApiJson.ReadDoubleOrNull(ref reader, json); break;
                case 5: Made = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 6: Secret = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 7: Pair = global::TikiSpec.Runtime.ApiJson.ReadObjectListOrNull<global::Shop.V1.RowPair>(ref reader, json); break;
                case 8: Same = global::TikiSpec.Runtime.ApiJson.ReadListOrNull(ref reader, json, global::TikiSpec.Runtime.JsonReads.Decimal); break;
                case 9: Name = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 10: Price = read.ReadDecimalText(ref reader, json); break;
                case 11: Prices = global::TikiSpec.Runtime.ApiJson.ReadListOrNull(ref reader, json, global::TikiSpec.Runtime.JsonReads.DecimalText); break;
                case 12: Cost = global::TikiSpec.Runtime.ApiJson.ReadStructOrNull<global::Shop.V1.RowCost>(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls);
    }

    /// <inheritdoc/>
    public static Row ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 13)) return;
        var additional = AdditionalProperties;
        _nulls.WriteUuid(writer, _names, 0, Id, ref additional);
        _nulls.WriteList(writer, _encodedNames, 1, Ids, static (writer, item) => { if (item is { } value) { global::TikiSpec.Runtime.ApiJson.WriteUuid(writer, value); } else { writer.WriteNullValue(); } });
        if (Url is { } url)
        {
            writer.WritePropertyName(_encodedNames[2]);
            global::TikiSpec.Runtime.ApiJson.WriteBase64Url(writer, url);
        }
        else if (_nulls.Has(2))
        {
            writer.WriteNull(_encodedNames[2]);
        }

        if (Encoded is { } encoded)
        {
            writer.WritePropertyName(_encodedNames[3]);
            global::TikiSpec.Runtime.ApiJson.WriteBase64Url(writer, encoded);
        }
        else if (_nulls.Has(3))
        {
            writer.WriteNull(_encodedNames[3]);
        }

        _nulls.WriteDouble(writer, _encodedNames, 4, Ratio);
        if (!global::TikiSpec.Runtime.ApiJson.IsSending)
        {
            _nulls.WriteString(writer, _encodedNames, 5, Made);
        }

        _nulls.WriteString(writer, _encodedNames, 6, Secret);
        _nulls.WriteObjectList(writer, _encodedNames, 7, Pair);
        _nulls.WriteList(writer, _encodedNames, 8, Same, global::TikiSpec.Runtime.JsonWrites.Decimal);
        _nulls.WriteString(writer, _encodedNames, 9, Name);
        _nulls.WriteDecimalText(writer, _names, 10, Price, ref additional);
        _nulls.WriteList(writer, _encodedNames, 11, Prices, static (writer, item) => { if (item is { } value) { global::TikiSpec.Runtime.ApiJson.WriteDecimalText(writer, value); } else { writer.WriteNullValue(); } });
        if (global::TikiSpec.Runtime.ApiJson.IsGiven(Cost, out var cost))
        {
            writer.WritePropertyName(_encodedNames[12]);
            cost.WriteJson(writer);
        }
        else if (_nulls.Has(12))
        {
            writer.WriteNull(_encodedNames[12]);
        }

        _names.End(writer, additional, 13, [0, 10]);
    }

    void global::TikiSpec.Runtime.IRequestModel.CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        check.Each("ids", Ids);
        check.Finite("ratio", Ratio);
        check.EachUnion("pair", Pair);
        check.Each("prices", Prices);
        check.UnionOrNone("cost", Cost.GetValueOrDefault());
    }

    private object?[] _members() => new object?[] { Id, global::TikiSpec.Runtime.ApiEquality.Of(Ids), global::TikiSpec.Runtime.ApiEquality.Of(Url), global::TikiSpec.Runtime.ApiEquality.Of(Encoded), Ratio, Made, Secret, global::TikiSpec.Runtime.ApiEquality.Of(Pair), global::TikiSpec.Runtime.ApiEquality.Of(Same), Name, Price, global::TikiSpec.Runtime.ApiEquality.Of(Prices), Cost, AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(Row? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Id,Ids,Url,Encoded,Ratio,Made,Secret,Pair,Same,Name,Price,Prices,Cost,AdditionalProperties", _members());
}
