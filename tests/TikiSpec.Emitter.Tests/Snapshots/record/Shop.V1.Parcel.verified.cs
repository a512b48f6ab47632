/// <summary>
/// <para>A parcel on its way.</para>
/// <para>Sent by <c>PUT</c>, read by "GET" &amp; &lt;others&gt;.</para>
/// </summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Parcel>))]
public sealed partial record Parcel : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Parcel>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("id", "label", "weight", "is_fragile", "is_open", "count", "sent_at", "day", "seen_at", "ratio", "stamp", "stops", "tags", "grid", "notes", "anything", "sender", "receiver", "2fa", "parcel_id");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private static readonly int[] _required = [0, 1, 2, 6, 16];
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>The parcel's number.</summary>
    /// <remarks>Also seen as <c>parcel_id</c>. Also seen as a JSON string. Seen beyond the documentation since 2023-03: an answer of the list.</remarks>
    public long Id { get; init; }

    /// <summary>What stands on it.</summary>
    /// <remarks>Default: <c>"none"</c>. At most 20 characters.</remarks>
    public string Label { get; init; } = "";

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
    public global::System.Collections.Generic.IReadOnlyList<long> Stops { get; init; } = global::TikiSpec.Runtime.ApiList.Absent<long>();

    /// <summary>The property <c>tags</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string> Tags { get; init; } = global::TikiSpec.Runtime.ApiList.Absent<string>();

    /// <summary>The property <c>grid</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<long?>> Grid { get; init; } = global::TikiSpec.Runtime.ApiList.Absent<global::System.Collections.Generic.IReadOnlyList<long?>>();

    /// <summary>The property <c>notes</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, string> Notes { get; init; } = global::TikiSpec.Runtime.ApiMap.Absent<string>();

    /// <summary>Any value.</summary>
    public global::TikiSpec.ApiValue Anything { get; init; }

    /// <summary>Somebody, with whatever else is known.</summary>
    public global::Shop.V1.Party Sender { get; init; } = global::TikiSpec.Runtime.ApiJson.Empty<global::Shop.V1.Party>();

    /// <summary>Somebody, with whatever else is known.</summary>
    public global::Shop.V1.Party? Receiver { get; init; }

    /// <summary>Its name begins with a digit.</summary>
    public string? _2fa { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; } = global::TikiSpec.ApiProperties.Empty;

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Parcel()
    {
    }

    private Parcel(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
    {
        var additional = default(global::TikiSpec.Runtime.ApiPropertiesBuilder);
        if (global::TikiSpec.Runtime.ApiJson.BeginObject(ref reader, json))
        {
            ulong seen = 0;
            var hasId = false;
            var property = -1;
            while (_names.Next(ref reader, json, ref property))
            {
                _nulls.Note(ref reader, property);
                switch (property)
                {
                    case 0: Id = global::TikiSpec.Runtime.ApiJson.ReadInt64(ref reader, json.Accepting(global::TikiSpec.Runtime.JsonTypes.String, ref reader)); seen |= 1UL << 0; hasId = true; break;
                    case 1: Label = global::TikiSpec.Runtime.ApiJson.ReadString(ref reader, json); seen |= 1UL << 1; break;
                    case 2: Weight = global::TikiSpec.Runtime.ApiJson.ReadDecimal(ref reader, json); seen |= 1UL << 2; break;
                    case 3: json.RefuseNull(ref reader); IsFragile = global::TikiSpec.Runtime.ApiJson.ReadBooleanOrNull(ref reader, json); break;
                    case 4: json.RefuseNull(ref reader); IsOpen = global::TikiSpec.Runtime.ApiJson.ReadFlagOrNull(ref reader, json); break;
                    case 5: Count = global::TikiSpec.Runtime.ApiJson.ReadInt32OrNull(ref reader, json); break;
                    case 6: json.RefuseNull(ref reader); SentAt = global::TikiSpec.Runtime.ApiJson.ReadTikiDateTime(ref reader, json, _names, 6, ref additional); seen |= 1UL << 3; break;
                    case 7: json.RefuseNull(ref reader); Day = global::TikiSpec.Runtime.ApiJson.ReadDate(ref reader, json, _names, 7, ref additional); break;
                    case 8: json.RefuseNull(ref reader); SeenAt = global::TikiSpec.Runtime.ApiJson.ReadDateTime(ref reader, json, _names, 8, ref additional); break;
                    case 9: json.RefuseNull(ref reader); Ratio = global::TikiSpec.Runtime.ApiJson.ReadDoubleOrNull(ref reader, json); break;
                    case 10: json.RefuseNull(ref reader); Stamp = global::TikiSpec.Runtime.ApiJson.ReadBase64OrNull(ref reader, json); break;
                    case 11: Stops = global::TikiSpec.Runtime.ApiJson.ReadCsvInt64(ref reader, json, ","); break;
                    case 12: Tags = global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadString); break;
                    case 13: Grid = global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull)); break;
                    case 14: Notes = global::TikiSpec.Runtime.ApiJson.ReadMap(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadString); break;
                    case 15: Anything = global::TikiSpec.Runtime.ApiJson.ReadValue(ref reader, json); break;
                    case 16: Sender = global::Shop.V1.Party.ReadJson(ref reader, json); seen |= 1UL << 4; break;
                    case 17: json.RefuseNull(ref reader); Receiver = global::TikiSpec.Runtime.ApiJson.ReadObjectOrNull(ref reader, json, global::Shop.V1.Party.ReadJson); break;
                    case 18: json.RefuseNull(ref reader); _2fa = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                    case 19 when hasId: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, _names, 19, ref additional); break;
                    case 19: json.ReportAlias(ref reader); Id = global::TikiSpec.Runtime.ApiJson.ReadInt64(ref reader, json.Accepting(global::TikiSpec.Runtime.JsonTypes.String, ref reader)); seen |= 1UL << 0; break;
                    default: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, ref additional); break;
                }
            }

            _nulls.Take(ref reader, json);
            json.Require(seen, 0x1fUL, _names, _required, ref reader);
            _absent.Note(seen, 0x1fUL, _required);
        }

        AdditionalProperties = additional.Build();
    }

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static Parcel ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (_nulls.Write(writer, this, _names, 19)) return;
        var additional = AdditionalProperties;
        writer.WriteStartObject();
        if (!_absent.Leaves(0, Id))
        {
            writer.WriteNumber(_encodedNames[0], Id);
        }

        if (!_absent.Leaves(1, Label))
        {
            writer.WriteString(_encodedNames[1], Label);
        }

        if (!_absent.Leaves(2, Weight))
        {
            writer.WriteNumber(_encodedNames[2], Weight);
        }

        if (IsFragile is { } isFragile)
        {
            writer.WriteBoolean(_encodedNames[3], isFragile);
        }
        else if (_nulls.Has(3))
        {
            writer.WriteNull(_encodedNames[3]);
        }

        if (IsOpen is { } isOpen)
        {
            writer.WriteNumber(_encodedNames[4], isOpen ? 1 : 0);
        }
        else if (_nulls.Has(4))
        {
            writer.WriteNull(_encodedNames[4]);
        }

        if (Count is { } count)
        {
            writer.WriteNumber(_encodedNames[5], count);
        }
        else if (_nulls.Has(5))
        {
            writer.WriteNull(_encodedNames[5]);
        }

        if (SentAt is { } sentAt)
        {
            global::TikiSpec.Runtime.ApiJson.WriteTikiDateTime(writer, _encodedNames[6], sentAt);
            additional = additional?.Without("sent_at");
        }

        if (Day is { } day)
        {
            writer.WritePropertyName(_encodedNames[7]);
            global::TikiSpec.Runtime.ApiJson.WriteDate(writer, day);
            additional = additional?.Without("day");
        }
        else if (_nulls.Has(7))
        {
            writer.WriteNull(_encodedNames[7]);
            additional = additional?.Without("day");
        }

        if (SeenAt is { } seenAt)
        {
            writer.WritePropertyName(_encodedNames[8]);
            global::TikiSpec.Runtime.ApiJson.WriteDateTime(writer, seenAt);
            additional = additional?.Without("seen_at");
        }
        else if (_nulls.Has(8))
        {
            writer.WriteNull(_encodedNames[8]);
            additional = additional?.Without("seen_at");
        }

        if (Ratio is { } ratio)
        {
            global::TikiSpec.Runtime.ApiJson.WriteDouble(writer, _encodedNames[9], ratio);
        }
        else if (_nulls.Has(9))
        {
            writer.WriteNull(_encodedNames[9]);
        }

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

        if (!global::TikiSpec.Runtime.ApiList.IsAbsent(Tags))
        {
            writer.WritePropertyName(_encodedNames[12]);
            global::TikiSpec.Runtime.ApiJson.WriteList(writer, Tags, static (writer, item) => writer.WriteStringValue(item));
        }
        else if (_nulls.Has(12))
        {
            writer.WriteNull(_encodedNames[12]);
        }

        if (!global::TikiSpec.Runtime.ApiList.IsAbsent(Grid))
        {
            writer.WritePropertyName(_encodedNames[13]);
            global::TikiSpec.Runtime.ApiJson.WriteList(writer, Grid, static (writer, item) => global::TikiSpec.Runtime.ApiJson.WriteList(writer, item, static (writer, item) => { if (item is { } value) { writer.WriteNumberValue(value); } else { writer.WriteNullValue(); } }));
        }
        else if (_nulls.Has(13))
        {
            writer.WriteNull(_encodedNames[13]);
        }

        if (!global::TikiSpec.Runtime.ApiMap.IsAbsent(Notes))
        {
            writer.WritePropertyName(_encodedNames[14]);
            global::TikiSpec.Runtime.ApiJson.WriteMap(writer, Notes, static (writer, item) => writer.WriteStringValue(item));
        }
        else if (_nulls.Has(14))
        {
            writer.WriteNull(_encodedNames[14]);
        }

        if (!Anything.IsAbsent)
        {
            writer.WritePropertyName(_encodedNames[15]);
            global::TikiSpec.Runtime.ApiJson.WriteValue(writer, Anything);
        }

        if (!_absent.LeavesObject(16, Sender) && Sender is { } sender)
        {
            writer.WritePropertyName(_encodedNames[16]);
            sender.WriteJson(writer);
        }
        else if (Sender is null)
        {
            writer.WriteNull(_encodedNames[16]);
        }

        if (Receiver is { } receiver)
        {
            writer.WritePropertyName(_encodedNames[17]);
            receiver.WriteJson(writer);
        }
        else if (_nulls.Has(17))
        {
            writer.WriteNull(_encodedNames[17]);
        }

        if (_2fa is { } _2fa2)
        {
            writer.WriteString(_encodedNames[18], _2fa2);
        }
        else if (_nulls.Has(18))
        {
            writer.WriteNull(_encodedNames[18]);
        }

        additional?.WriteTo(writer, _names, 19, [6, 7, 8]);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public bool Equals(Parcel? other) =>
        ReferenceEquals(this, other) || (other is not null
            && global::System.Collections.Generic.EqualityComparer<long>.Default.Equals(Id, other.Id)
            && global::System.Collections.Generic.EqualityComparer<string>.Default.Equals(Label, other.Label)
            && global::System.Collections.Generic.EqualityComparer<decimal>.Default.Equals(Weight, other.Weight)
            && global::System.Collections.Generic.EqualityComparer<bool?>.Default.Equals(IsFragile, other.IsFragile)
            && global::System.Collections.Generic.EqualityComparer<bool?>.Default.Equals(IsOpen, other.IsOpen)
            && global::System.Collections.Generic.EqualityComparer<int?>.Default.Equals(Count, other.Count)
            && global::System.Collections.Generic.EqualityComparer<global::System.DateTimeOffset?>.Default.Equals(SentAt, other.SentAt)
            && global::System.Collections.Generic.EqualityComparer<global::System.DateOnly?>.Default.Equals(Day, other.Day)
            && global::System.Collections.Generic.EqualityComparer<global::System.DateTimeOffset?>.Default.Equals(SeenAt, other.SeenAt)
            && global::System.Collections.Generic.EqualityComparer<double?>.Default.Equals(Ratio, other.Ratio)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Stamp, other.Stamp)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Stops, other.Stops)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Tags, other.Tags)
            && global::TikiSpec.Runtime.ApiEquality.Equals(Grid, other.Grid, static (left, right) => global::TikiSpec.Runtime.ApiEquality.Equals(left, right))
            && global::TikiSpec.Runtime.ApiEquality.Equals(Notes, other.Notes)
            && global::System.Collections.Generic.EqualityComparer<global::TikiSpec.ApiValue>.Default.Equals(Anything, other.Anything)
            && global::System.Collections.Generic.EqualityComparer<global::Shop.V1.Party>.Default.Equals(Sender, other.Sender)
            && global::System.Collections.Generic.EqualityComparer<global::Shop.V1.Party?>.Default.Equals(Receiver, other.Receiver)
            && global::System.Collections.Generic.EqualityComparer<string?>.Default.Equals(_2fa, other._2fa)
            && AdditionalProperties.Equals(other.AdditionalProperties));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new global::System.HashCode();
        hash.Add(Id);
        hash.Add(Label);
        hash.Add(Weight);
        hash.Add(IsFragile);
        hash.Add(IsOpen);
        hash.Add(Count);
        hash.Add(SentAt);
        hash.Add(Day);
        hash.Add(SeenAt);
        hash.Add(Ratio);
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Stamp));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Stops));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Tags));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Grid, static item => global::TikiSpec.Runtime.ApiEquality.GetHashCode(item)));
        hash.Add(global::TikiSpec.Runtime.ApiEquality.GetHashCode(Notes));
        hash.Add(Anything);
        hash.Add(Sender);
        hash.Add(Receiver);
        hash.Add(_2fa);
        hash.Add(AdditionalProperties);
        return hash.ToHashCode();
    }

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecordText.Print(builder,
            ("Id", Id),
            ("Label", Label),
            ("Weight", Weight),
            ("IsFragile", IsFragile),
            ("IsOpen", IsOpen),
            ("Count", Count),
            ("SentAt", SentAt),
            ("Day", Day),
            ("SeenAt", SeenAt),
            ("Ratio", Ratio),
            ("Stamp", Stamp),
            ("Stops", Stops),
            ("Tags", Tags),
            ("Grid", Grid),
            ("Notes", Notes),
            ("Anything", Anything),
            ("Sender", Sender),
            ("Receiver", Receiver),
            ("_2fa", _2fa),
            ("AdditionalProperties", AdditionalProperties));
}
