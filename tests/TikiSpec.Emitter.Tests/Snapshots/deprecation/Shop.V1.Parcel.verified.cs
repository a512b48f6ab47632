#pragma warning disable TIKI9002, TIKI9012, TIKI9022 // Reading and writing must touch properties that callers should leave.
#pragma warning disable TIKI9004, TIKI9014, TIKI9024 // A property's type is deprecated.
/// <summary>The object <c>Parcel</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Parcel>))]
public sealed partial class Parcel : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Parcel>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("weight", "kilograms", "old");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;

    /// <summary>The property <c>weight</c>.</summary>
    /// <remarks>Deprecated since 2023-04-01. Use kilograms.</remarks>
    [global::System.Obsolete("Deprecated since 2023-04-01. Use kilograms.", DiagnosticId = "TIKI9022", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public decimal? Weight { get; init; }

    /// <summary>The property <c>kilograms</c>.</summary>
    public decimal? Kilograms { get; init; }

    /// <summary>The property <c>old</c>.</summary>
    public global::Shop.V1.OldBox? Old { get; init; }

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
            var property = -1;
            while (_names.Next(ref reader, json, ref property))
            {
                _nulls.Note(ref reader, property);
                switch (property)
                {
                    case 0: json.RefuseNull(ref reader); Weight = global::TikiSpec.Runtime.ApiJson.ReadDecimalOrNull(ref reader, json); break;
                    case 1: json.RefuseNull(ref reader); Kilograms = global::TikiSpec.Runtime.ApiJson.ReadDecimalOrNull(ref reader, json); break;
                    case 2: json.RefuseNull(ref reader); Old = global::TikiSpec.Runtime.ApiJson.ReadObjectOrNull<global::Shop.V1.OldBox>(ref reader, json); break;
                    default: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, ref additional); break;
                }
            }

            _nulls.Take(ref reader, json);
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
        if (_nulls.Write(writer, this, _names, 3)) return;
        writer.WriteStartObject();
        _nulls.WriteDecimal(writer, _encodedNames, 0, Weight);
        _nulls.WriteDecimal(writer, _encodedNames, 1, Kilograms);
        _nulls.WriteObject(writer, _encodedNames, 2, Old);
        AdditionalProperties?.WriteTo(writer, _names, 3);
        writer.WriteEndObject();
    }
}
