/// <summary>The object <c>NewParcel</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.NewParcel>))]
public sealed partial record NewParcel : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.NewParcel>, global::TikiSpec.Runtime.IRequestModel
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x5bUL, 0x1eb5UL, "id", "label", "secret", "items", "sent_at", "due_at", "code", "extras", "meta", "volume", "weight", "boxes", "grade");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>The property <c>id</c>.</summary>
    /// <remarks>Only in responses.</remarks>
    public long? Id { get; init; }

    /// <summary>The property <c>label</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The property <c>secret</c>.</summary>
    /// <remarks>Only in requests.</remarks>
    public string? Secret { get; init; }

    /// <summary>The property <c>items</c>.</summary>
    /// <remarks>At least 1 item.</remarks>
    public required global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.NewItem> Items { get; init; }

    /// <summary>The property <c>sent_at</c>.</summary>
    public required global::System.DateTimeOffset SentAt { get; init; }

    /// <summary>The property <c>due_at</c>.</summary>
    public global::System.DateTimeOffset? DueAt { get; init; }

    /// <summary>The property <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The property <c>extras</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<string>? Extras { get; init; }

    /// <summary>The property <c>meta</c>.</summary>
    public global::TikiSpec.ApiValue Meta { get; init; }

    /// <summary>The property <c>volume</c>.</summary>
    /// <remarks>Greater than 0. At most 2.5.</remarks>
    public double? Volume { get; init; }

    /// <summary>The property <c>weight</c>.</summary>
    /// <remarks>Less than 30. A multiple of 0.1.</remarks>
    public decimal? Weight { get; init; }

    /// <summary>The property <c>boxes</c>.</summary>
    /// <remarks>At least -1e3. A multiple of 6.</remarks>
    public long? Boxes { get; init; }

    /// <summary>The property <c>grade</c>.</summary>
    /// <remarks>Pattern: <c>^[A-Z]\d{2}$</c>.</remarks>
    public string? Grade { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public NewParcel()
    {
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private NewParcel(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        Label = "";
        Items = global::TikiSpec.Runtime.ApiList.Absent<global::Shop.V1.NewItem>();
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Id = global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull(ref reader, json); break;
                case 1: Label = global::TikiSpec.Runtime.ApiJson.ReadString(ref reader, json); break;
                case 2: Secret = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 3: Items = global::TikiSpec.Runtime.ApiJson.ReadObjectList<global::Shop.V1.NewItem>(ref reader, json); break;
                case 4: SentAt = read.ReadDateTime(ref reader, json) ?? default; break;
                case 5: DueAt = read.ReadTikiDateTime(ref reader, json); break;
                case 6: Code = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                case 7: Extras = global::TikiSpec.Runtime.ApiJson.ReadListOrNull(ref reader, json, global::TikiSpec.Runtime.JsonReads.String); break;
                case 8: Meta = global::TikiSpec.Runtime.ApiJson.ReadValue(ref reader, json); break;
                case 9: Volume = global::TikiSpec.Runtime.ApiJson.ReadDoubleOrNull(ref reader, json); break;
                case 10: Weight = global::TikiSpec.Runtime.ApiJson.ReadDecimalOrNull(ref reader, json); break;
                case 11: Boxes = global::TikiSpec.Runtime.ApiJson.ReadInt64OrNull(ref reader, json); break;
                case 12: Grade = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
    }

    /// <inheritdoc/>
    public static NewParcel ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 13)) return;
        var additional = AdditionalProperties;
        if (!global::TikiSpec.Runtime.ApiJson.IsSending)
        {
            if (Id is { } id)
            {
                writer.WriteNumber(_encodedNames[0], id);
            }

        }

        _absent.WriteString(writer, _encodedNames, 1, Label);
        _nulls.WriteString(writer, _encodedNames, 2, Secret);
        _absent.WriteObjectList(writer, _encodedNames, 3, Items);
        if (!_absent.Leaves(4, SentAt) && (SentAt != default || additional?.ContainsKey("sent_at") != true))
        {
            writer.WritePropertyName(_encodedNames[4]);
            global::TikiSpec.Runtime.ApiJson.WriteDateTime(writer, SentAt);
            additional = additional?.Without("sent_at");
        }

        _nulls.WriteTikiDateTime(writer, _names, 5, DueAt, ref additional);
        _absent.WriteStringOrNull(writer, _encodedNames, 6, Code);
        _nulls.WriteList(writer, _encodedNames, 7, Extras, global::TikiSpec.Runtime.JsonWrites.String);
        if (!Meta.IsAbsent)
        {
            writer.WritePropertyName(_encodedNames[8]);
            global::TikiSpec.Runtime.ApiJson.WriteValue(writer, Meta);
        }

        _nulls.WriteDouble(writer, _encodedNames, 9, Volume);
        _nulls.WriteDecimal(writer, _encodedNames, 10, Weight);
        _nulls.WriteInt64(writer, _encodedNames, 11, Boxes);
        _nulls.WriteString(writer, _encodedNames, 12, Grade);
        _names.End(writer, additional, 13, [4, 5]);
    }

    void global::TikiSpec.Runtime.IRequestModel.CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        check.Given("label", _absent.Leaves(1, Label));
        check.Required("label", Label);
        check.Given("items", _absent.LeavesList(3, Items));
        check.Required("items", Items);
        check.Items("items", Items, min: 1);
        check.EachObject("items", Items);
        check.Given("sent_at", _absent.Leaves(4, SentAt));
        check.Given("code", _absent.Has(6) && Code is null);
        check.Each("extras", Extras);
        check.Finite("volume", Volume);
        check.AtLeast("volume", Volume, 0D, isExclusive: true);
        check.AtMost("volume", Volume, 2.5D);
        check.AtMost("weight", Weight, 30m, isExclusive: true);
        check.MultipleOf("weight", Weight, 0.1m);
        check.AtLeast("boxes", Boxes, -1000m);
        check.MultipleOf("boxes", Boxes, 6m);
        check.Pattern("grade", Grade, "^[A-Z]\\d{2}$");
    }

    private object?[] _members() => new object?[] { Id, Label, Secret, global::TikiSpec.Runtime.ApiEquality.Of(Items), SentAt, DueAt, Code, global::TikiSpec.Runtime.ApiEquality.Of(Extras), Meta, Volume, Weight, Boxes, Grade, AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(NewParcel? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Id,Label,Secret,Items,SentAt,DueAt,Code,Extras,Meta,Volume,Weight,Boxes,Grade,AdditionalProperties", _members());
}
