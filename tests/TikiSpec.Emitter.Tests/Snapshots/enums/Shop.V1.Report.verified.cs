/// <summary>The object <c>Report</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Report>))]
public sealed partial class Report : global::TikiSpec.Runtime.ApiObject, global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Report>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x5UL, 0x2UL, "state", "last_state", "status", "statuses");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>Where it stands.</summary>
    public global::Shop.V1.State State { get; init; }

    /// <summary>Where it stands.</summary>
    public global::Shop.V1.State? LastState { get; init; }

    /// <summary>The property <c>status</c>.</summary>
    public global::Shop.V1.Status Status { get; init; }

    /// <summary>The property <c>statuses</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Status> Statuses { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Report()
    {
        Statuses = global::TikiSpec.Runtime.ApiList.Absent<global::Shop.V1.Status>();
    }

    private Report(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: State = global::Shop.V1.State.ReadJson(ref reader, json); break;
                case 1: LastState = global::TikiSpec.Runtime.ApiJson.ReadStructOrNull<global::Shop.V1.State>(ref reader, json); break;
                case 2: Status = global::TikiSpec.Runtime.ApiJson.ReadClosedEnum<global::Shop.V1.Status>(ref reader, json); break;
                case 3: Statuses = global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.ApiJson.ReadClosedEnum<global::Shop.V1.Status>); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
    }

    /// <inheritdoc/>
    public static Report ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 4)) return;
        _absent.WriteEnum(writer, _encodedNames, 0, State);
        _nulls.WriteEnum(writer, _encodedNames, 1, LastState);
        if (!_absent.Leaves(2, Status))
        {
            writer.WriteNumber(_encodedNames[2], (long)Status);
        }

        _nulls.WriteList(writer, _encodedNames, 3, Statuses, static (writer, item) => writer.WriteNumberValue((long)item));
        _names.End(writer, AdditionalProperties, 4);
    }
}
