/// <summary>The object <c>Row</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Row>))]
public sealed partial record Row : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Row>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("id", "ids", "url", "encoded", "ratio", "made", "secret", "pair", "same", "name", "price", "prices", "cost");
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
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; } = global::TikiSpec.ApiProperties.Empty;

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Row()
    {
    }

    private Row(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
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
                    case 0: json.RefuseNull(ref reader); Id = global::TikiSpec.Runtime.ApiJson.ReadUuid(ref reader, json, _names, 0, ref additional); break;
                    case 1: json.RefuseNull(ref reader); Ids = global::TikiSpec.Runtime.ApiJson.ReadOrNull(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadUuid)); break;
                    case 2: json.RefuseNull(ref reader); Url = global::TikiSpec.Runtime.ApiJson.ReadBase64UrlOrNull(ref reader, json); break;
                    case 3: json.RefuseNull(ref reader); Encoded = global::TikiSpec.Runtime.ApiJson.ReadBase64UrlOrNull(ref reader, json); break;
                    case 4: json.RefuseNull(ref reader); Ratio = global::TikiSpec.Runtime.ApiJson.ReadDoubleOrNull(ref reader, json); break;
                    case 5: json.RefuseNull(ref reader); Made = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                    case 6: json.RefuseNull(ref reader); Secret = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                    case 7: json.RefuseNull(ref reader); Pair = global::TikiSpec.Runtime.ApiJson.ReadOrNull(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::Shop.V1.RowPair.ReadJson)); break;
                    case 8: json.RefuseNull(ref reader); Same = global::TikiSpec.Runtime.ApiJson.ReadOrNull(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadDecimal)); break;
                    case 9: json.RefuseNull(ref reader); Name = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                    case 10: json.RefuseNull(ref reader); Price = global::TikiSpec.Runtime.ApiJson.ReadDecimalText(ref reader, json, _names, 10, ref additional); break;
                    case 11: json.RefuseNull(ref reader); Prices = global::TikiSpec.Runtime.ApiJson.ReadOrNull(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadDecimalText)); break;
                    case 12: json.RefuseNull(ref reader); Cost = global::TikiSpec.Runtime.ApiJson.ReadStructOrNull(ref reader, json, global::Shop.V1.RowCost.ReadJson); break;
                    default: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, ref additional); break;
                }
            }

            _nulls.Take(ref reader, json);
        }

        AdditionalProperties = additional.Build();
    }

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Row ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (_nulls.Write(writer, this, _names, 13)) return;
        var additional = AdditionalProperties;
        writer.WriteStartObject();
        if (Id is { } id)
        {
            writer.WritePropertyName(_encodedNames[0]);
            global::TikiSpec.Runtime.ApiJson.WriteUuid(writer, id);
            additional = additional?.Without("id");
        }
        else if (_nulls.Has(0))
        {
            writer.WriteNull(_encodedNames[0]);
            additional = additional?.Without("id");
        }

        if (Ids is { } ids)
        {
            writer.WritePropertyName(_encodedNames[1]);
            global::TikiSpec.Runtime.ApiJson.WriteList(writer, ids, static (writer, item) => { if (item is { } value) { global::TikiSpec.Runtime.ApiJson.WriteUuid(writer, value); } else { writer.WriteNullValue(); } });
        }
        else if (_nulls.Has(1))
        {
            writer.WriteNull(_encodedNames[1]);
        }

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

        if (Ratio is { } ratio)
        {
            global::TikiSpec.Runtime.ApiJson.WriteDouble(writer, _encodedNames[4], ratio);
        }
        else if (_nulls.Has(4))
        {
            writer.WriteNull(_encodedNames[4]);
        }

        if (!global::TikiSpec.Runtime.ApiJson.IsSending)
        {
            if (Made is { } made)
            {
                writer.WriteString(_encodedNames[5], made);
            }
            else if (_nulls.Has(5))
            {
                writer.WriteNull(_encodedNames[5]);
            }

        }

        if (Secret is { } secret)
        {
            writer.WriteString(_encodedNames[6], secret);
        }
        else if (_nulls.Has(6))
        {
            writer.WriteNull(_encodedNames[6]);
        }

        if (Pair is { } pair)
        {
            writer.WritePropertyName(_encodedNames[7]);
            global::TikiSpec.Runtime.ApiJson.WriteList(writer, pair, static (writer, item) => item.WriteJson(writer));
        }
        else if (_nulls.Has(7))
        {
            writer.WriteNull(_encodedNames[7]);
        }

        if (Same is { } same)
        {
            writer.WritePropertyName(_encodedNames[8]);
            global::TikiSpec.Runtime.ApiJson.WriteList(writer, same, static (writer, item) => writer.WriteNumberValue(item));
        }
        else if (_nulls.Has(8))
        {
            writer.WriteNull(_encodedNames[8]);
        }

        if (Name is { } name)
        {
            writer.WriteString(_encodedNames[9], name);
        }
        else if (_nulls.Has(9))
        {
            writer.WriteNull(_encodedNames[9]);
        }

        if (Price is { } price)
        {
            writer.WritePropertyName(_encodedNames[10]);
            global::TikiSpec.Runtime.ApiJson.WriteDecimalText(writer, price);
            additional = additional?.Without("price");
        }
        else if (_nulls.Has(10))
        {
            writer.WriteNull(_encodedNames[10]);
            additional = additional?.Without("price");
        }

        if (Prices is { } prices)
        {
            writer.WritePropertyName(_encodedNames[11]);
            global::TikiSpec.Runtime.ApiJson.WriteList(writer, prices, static (writer, item) => { if (item is { } value) { global::TikiSpec.Runtime.ApiJson.WriteDecimalText(writer, value); } else { writer.WriteNullValue(); } });
        }
        else if (_nulls.Has(11))
        {
            writer.WriteNull(_encodedNames[11]);
        }

        if (global::TikiSpec.Runtime.ApiJson.IsGiven(Cost, out var cost))
        {
            writer.WritePropertyName(_encodedNames[12]);
            cost.WriteJson(writer);
        }
        else if (_nulls.Has(12))
        {
            writer.WriteNull(_encodedNames[12]);
        }

        additional?.WriteTo(writer, _names, 13, [0, 10]);
        writer.WriteEndObject();
    }

    internal void CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        check.Each("ids", Ids);
        check.Finite("ratio", Ratio);
        check.EachUnion("pair", Pair, static (check, item) => item.CheckRequest(check));
        check.Each("prices", Prices);
        check.UnionOrNone("cost", Cost.GetValueOrDefault(), static (check, item) => item.CheckRequest(check));
    }

    /// <inheritdoc/>
    public bool Equals(Row? other) =>
        ReferenceEquals(this, other) || (other is not null
            && global::System.Collections.Generic.EqualityComparer<global::System.Guid?>.Default.Equals(Id, other.Id)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Ids, other.Ids)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Url, other.Url)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Encoded, other.Encoded)
            && global::System.Collections.Generic.EqualityComparer<double?>.Default.Equals(Ratio, other.Ratio)
            && global::System.Collections.Generic.EqualityComparer<string?>.Default.Equals(Made, other.Made)
            && global::System.Collections.Generic.EqualityComparer<string?>.Default.Equals(Secret, other.Secret)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Pair, other.Pair)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Same, other.Same)
            && global::System.Collections.Generic.EqualityComparer<string?>.Default.Equals(Name, other.Name)
            && global::System.Collections.Generic.EqualityComparer<decimal?>.Default.Equals(Price, other.Price)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Prices, other.Prices)
            && global::System.Collections.Generic.EqualityComparer<global::Shop.V1.RowCost?>.Default.Equals(Cost, other.Cost)
            && AdditionalProperties.Equals(other.AdditionalProperties));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new global::System.HashCode();
        hash.Add(Id);
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Ids));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Url));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Encoded));
        hash.Add(Ratio);
        hash.Add(Made);
        hash.Add(Secret);
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Pair));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Same));
        hash.Add(Name);
        hash.Add(Price);
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Prices));
        hash.Add(Cost);
        hash.Add(AdditionalProperties);
        return hash.ToHashCode();
    }

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecordText.Print(builder,
            ("Id", Id),
            ("Ids", Ids),
            ("Url", Url),
            ("Encoded", Encoded),
            ("Ratio", Ratio),
            ("Made", Made),
            ("Secret", Secret),
            ("Pair", Pair),
            ("Same", Same),
            ("Name", Name),
            ("Price", Price),
            ("Prices", Prices),
            ("Cost", Cost),
            ("AdditionalProperties", AdditionalProperties));
}
