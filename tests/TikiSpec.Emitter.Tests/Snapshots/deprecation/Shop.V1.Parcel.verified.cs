#pragma warning disable TIKI9002, TIKI9012, TIKI9022 // Reading and writing must touch properties that callers should leave.
#pragma warning disable TIKI9004, TIKI9014, TIKI9024 // A property's type is deprecated.
/// <summary>The object <c>Parcel</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Parcel>))]
public sealed partial class Parcel : global::TikiSpec.Runtime.ApiObject, global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Parcel>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x0UL, 0x7UL, "weight", "kilograms", "old");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();

    /// <summary>The property <c>weight</c>.</summary>
    /// <remarks>Deprecated since 2023-04-01. Use kilograms.</remarks>
    [global::System.Obsolete("Deprecated since 2023-04-01. Use kilograms.", DiagnosticId = "TIKI9022", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public decimal? Weight { get; init; }

    /// <summary>The property <c>kilograms</c>.</summary>
    public decimal? Kilograms { get; init; }

    /// <summary>The property <c>old</c>.</summary>
    public global::Shop.V1.OldBox? Old { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Parcel()
    {
    }

    private Parcel(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Weight = global::TikiSpec.Runtime.ApiJson.ReadDecimalOrNull(ref reader, json); break;
                case 1: Kilograms = global::TikiSpec.Runtime.ApiJson.ReadDecimalOrNull(ref reader, json); break;
                case 2: Old = global::TikiSpec.Runtime.ApiJson.ReadObjectOrNull<global::Shop.V1.OldBox>(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls);
    }

    /// <inheritdoc/>
    public static Parcel ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 3)) return;
        _nulls.WriteDecimal(writer, _encodedNames, 0, Weight);
        _nulls.WriteDecimal(writer, _encodedNames, 1, Kilograms);
        _nulls.WriteObject(writer, _encodedNames, 2, Old);
        _names.End(writer, AdditionalProperties, 3);
    }
}
