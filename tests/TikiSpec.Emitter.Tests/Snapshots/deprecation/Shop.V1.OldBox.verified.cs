/// <summary>The object <c>OldBox</c>.</summary>
/// <remarks>Deprecated.</remarks>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.OldBox>))]
[global::System.Obsolete("Deprecated.", DiagnosticId = "TIKI9024", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
public sealed partial class OldBox : global::TikiSpec.Runtime.ApiObject, global::TikiSpec.Runtime.IApiModel<global::Shop.V1.OldBox>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x0UL, 0x1UL, "name");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();

    /// <summary>The property <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public OldBox()
    {
    }

    private OldBox(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Name = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls);
    }

    /// <inheritdoc/>
    public static OldBox ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 1)) return;
        _nulls.WriteString(writer, _encodedNames, 0, Name);
        _names.End(writer, AdditionalProperties, 1);
    }
}
