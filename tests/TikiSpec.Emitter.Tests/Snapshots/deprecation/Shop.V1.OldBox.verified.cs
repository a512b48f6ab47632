/// <summary>The object <c>OldBox</c>.</summary>
/// <remarks>Deprecated.</remarks>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.OldBox>))]
[global::System.Obsolete("Deprecated.", DiagnosticId = "TIKI9024", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
public sealed partial class OldBox : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.OldBox>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new("name");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;

    /// <summary>The property <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; } = global::TikiSpec.ApiProperties.Empty;

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public OldBox()
    {
    }

    private OldBox(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
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
                    case 0: json.RefuseNull(ref reader); Name = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                    default: global::TikiSpec.Runtime.ApiJson.KeepProperty(ref reader, json, ref additional); break;
                }
            }

            _nulls.Take(ref reader, json);
        }

        AdditionalProperties = additional.Build();
    }

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public static OldBox ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (_nulls.Write(writer, this, _names, 1)) return;
        writer.WriteStartObject();
        _nulls.WriteString(writer, _encodedNames, 0, Name);
        AdditionalProperties?.WriteTo(writer, _names, 1);
        writer.WriteEndObject();
    }
}
