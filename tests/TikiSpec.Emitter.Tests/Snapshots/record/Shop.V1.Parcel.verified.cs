/// <summary>
/// <para>A parcel on its way.</para>
/// <para>Sent by <c>PUT</c>, read by "GET" &amp; &lt;others&gt;.</para>
/// </summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Parcel>))]
public sealed partial record Parcel : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Parcel>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x10047UL, 0x607d8UL, "id", "label", "weight", "is_fragile", "is_open", "count", "sent_at", "day", "seen_at", "ratio", "stamp", "stops", "tags", "grid", "notes", "anything", "sender", "receiver", "2fa", "parcel_id");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>The parcel's number.</summary>
    /// <remarks>Also seen as <c>parcel_id</c>. Also seen as a JSON string. Seen beyond the documentation since 2023-03: an answer of the list.</remarks>
    public long Id { get; init; }

    /// <summary>What stands on it.</summary>
    /// <remarks>Default: <c>"none"</c>. At most 20 characters.</remarks>
    public string Label { get; init; }

    /// <summary>In kilograms.</summary>
    /// <remarks>Greater than 0.</remarks>
    public decimal Weight { get; init; }

    /// <summary>The property <c>is_fragile</c>.</summary>
    public bool? IsFragile { get; init; }

    /// <summary>The property <c>is_open</c>.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>The property <c>count</c>.</summary>
    /// <remarks>At least 1. At most 9.</remarks>
    public int? Count { get; init; }

    /// <summary>When it left.</summary>
    public global::System.DateTimeOffset? SentAt { get; init; }

    /// <summary>The property <c>day</c>.</summary>
    public global::System.DateOnly? Day { get; init; }

    /// <summary>The property <c>seen_at</c>.</summary>
    public global::System.DateTimeOffset? SeenAt { get; init; }

    /// <summary>The property <c>ratio</c>.</summary>
    public double? Ratio { get; init; }

    /// <summary>The property <c>stamp</c>.</summary>
    public byte[]? Stamp { get; init; }

    /// <summary>The property <c>stops</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<long> Stops { get; init; }

    /// <summary>The property <c>tags</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string> Tags { get; init; }

    /// <summary>The property <c>grid</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<long?>> Grid { get; init; }

    /// <summary>The property <c>notes</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Notes { get; init; }

    /// <summary>Any value.</summary>
    public global::TikiSpec.ApiValue Anything { get; init; }

    /// <summary>Somebody, with whatever else is known.</summary>
    public global::Shop.V1.Party Sender { get; init; }

    /// <summary>Somebody, with whatever else is known.</summary>
    public global::Shop.V1.Party? Receiver { get; init; }

    /// <summary>Its name begins with a digit.</summary>
    public string? _2fa { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Parcel()
    {
        Label = "";
        Stops = global::TikiSpec.Runtime.ApiList.Absent<long>();
        Tags = global::TikiSpec.Runtime.ApiList.Absent<string>();
        Grid = global::TikiSpec.Runtime.ApiList.Absent<global::System.Collections.Generic.IReadOnlyList<long?>>();
        Notes = global::TikiSpec.Runtime.ApiMap.Absent<string>();
        Sender = global::TikiSpec.Runtime.ApiJson.Empty<global::Shop.V1.Party>();
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    private Parcel(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var hasId = false;
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Id = global::TikiSpec.Runtime.ApiJson.ReadInt64(ref reader, json.Accepting(global::TikiSpec.Runtime.JsonTypes.String, ref reader)); hasId = true; break;
                case 1: Label = global::TikiSpec.Runtime.ApiJson.ReadString(ref reader, json); break;
                case 2: Weight = global::TikiSpec.Runtime.ApiJson.ReadDecimal(ref reader, json); break;
                case 3: IsFragile = global::TikiSpec.Runtime.ApiJson.ReadBooleanOrNull(ref reader, json); break;
                case 4: IsOpen = global::TikiSpec.Runtime.ApiJson.ReadFlagOrNull(ref reader, json); break;
                case 5: Count = global::TikiSpec.Runtime.ApiJson.ReadInt32OrNull(ref reader, json); break;
                case 6: SentAt = read.ReadTikiDateTime(ref reader, json); break;
                case 7: Day = read.ReadDate(ref reader, json); break;
                case 8: SeenAt = read.ReadDateTime(ref reader, json); break;
                case 9: Ratio = global::TikiSpec.Runtime.ApiJson.ReadDoubleOrNull(ref reader, json); break;
                case 10: Stamp = global::TikiSpec.Runtime.ApiJson.ReadBase64OrNull(ref reader, json); break;
                case 11: Stops = global::TikiSpec.Runtime.ApiJson.ReadCsvInt64(ref reader, json, ","); break;
                case 12: Tags = global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.JsonReads.String); break;
                case 13: Grid = global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull)); break;
                case 14: Notes = global::TikiSpec.Runtime.ApiJson.ReadMap(ref reader, json, global::TikiSpec.Runtime.JsonReads.String); break;
                case 15: Anything = global::TikiSpec.Runtime.ApiJson.ReadValue(ref reader, json); break;
                case 16: Sender = global::Shop.V1.Party.ReadJson(ref reader, json); break;
                case 17: Receiver = global::TikiSpec.Runtime.ApiJson.ReadObjectOrNull<global::Shop.V1.Party>(ref reader, json); break;
                case 18: _2fa = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 19 when hasId: read.KeepAlias(ref reader, json); break;
                case 19: read.Came(0); json.ReportAlias(ref reader); Id = global::TikiSpec.Runtime.ApiJson.ReadInt64(ref reader, json.Accepting(global::TikiSpec.Runtime.JsonTypes.String, ref reader)); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
    }

    /// <inheritdoc/>
    public static Parcel ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 19)) return;
        var additional = AdditionalProperties;
        _absent.WriteInt64(writer, _encodedNames, 0, Id);
        _absent.WriteString(writer, _encodedNames, 1, Label);
        _absent.WriteDecimal(writer, _encodedNames, 2, Weight);
        _nulls.WriteBoolean(writer, _encodedNames, 3, IsFragile);
        _nulls.WriteFlag(writer, _encodedNames, 4, IsOpen);
        _nulls.WriteInt32(writer, _encodedNames, 5, Count);
        global::TikiSpec.Runtime.JsonAbsent.WriteTikiDateTime(writer, _names, 6, SentAt, ref additional);
        _nulls.WriteDate(writer, _names, 7, Day, ref additional);
        _nulls.WriteDateTime(writer, _names, 8, SeenAt, ref additional);
        _nulls.WriteDouble(writer, _encodedNames, 9, Ratio);
        if (Stamp is { } stamp)
        {
            writer.WritePropertyName(_encodedNames[10]);
            global::TikiSpec.Runtime.ApiJson.WriteBase64(writer, stamp);
        }
        else if (_nulls.Has(10))
        {
            writer.WriteNull(_encodedNames[10]);
        }

        if (!global::TikiSpec.Runtime.ApiList.IsAbsent(Stops))
        {
            writer.WritePropertyName(_encodedNames[11]);
            global::TikiSpec.Runtime.ApiJson.WriteCsv(writer, Stops, ",");
        }
        else if (_nulls.Has(11))
        {
            writer.WriteNull(_encodedNames[11]);
        }

        _nulls.WriteList(writer, _encodedNames, 12, Tags, global::TikiSpec.Runtime.JsonWrites.String);
        _nulls.WriteList(writer, _encodedNames, 13, Grid, static (writer, item) => global::TikiSpec.Runtime.ApiJson.WriteList(writer, item, static (writer, item) => { if (item is { } value) { writer.WriteNumberValue(value); } else { writer.WriteNullValue(); } }));
        _nulls.WriteMap(writer, _encodedNames, 14, Notes, global::TikiSpec.Runtime.JsonWrites.String);
        if (!Anything.IsAbsent)
        {
            writer.WritePropertyName(_encodedNames[15]);
            global::TikiSpec.Runtime.ApiJson.WriteValue(writer, Anything);
        }

        _absent.WriteObject(writer, _encodedNames, 16, Sender);
        _nulls.WriteObject(writer, _encodedNames, 17, Receiver);
        _nulls.WriteString(writer, _encodedNames, 18, _2fa);
        _names.End(writer, additional, 19, [6, 7, 8]);
    }

    private object?[] _members() => new object?[] { Id, Label, Weight, IsFragile, IsOpen, Count, SentAt, Day, SeenAt, Ratio, global::TikiSpec.Runtime.ApiEquality.Of(Stamp), global::TikiSpec.Runtime.ApiEquality.Of(Stops), global::TikiSpec.Runtime.ApiEquality.Of(Tags), global::TikiSpec.Runtime.ApiEquality.Of(Grid, static (left, right) => global::TikiSpec.Runtime.ApiEquality.Equals(left, right), static item => global::TikiSpec.Runtime.ApiEquality.GetHashCode(item)), global::TikiSpec.Runtime.ApiEquality.Of(Notes), Anything, Sender, Receiver, _2fa, AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(Parcel? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Id,Label,Weight,IsFragile,IsOpen,Count,SentAt,Day,SeenAt,Ratio,Stamp,Stops,Tags,Grid,Notes,Anything,Sender,Receiver,_2fa,AdditionalProperties", _members());
}
