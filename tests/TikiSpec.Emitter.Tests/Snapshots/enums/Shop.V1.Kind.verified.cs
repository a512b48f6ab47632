/// <summary>The values of <c>Kind</c>.</summary>
/// <remarks>More values may come; they are kept as they are, and IsKnown is false for them.</remarks>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Kind>))]
public readonly partial record struct Kind : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Kind>, global::TikiSpec.Runtime.IApiEnum<global::Shop.V1.Kind>
{
    private static readonly global::TikiSpec.Runtime.JsonKnownTexts _known = new("parcel", "in");
    private readonly string? _value;

    /// <summary>A value, known or not.</summary>
    /// <param name="value">As it travels.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public Kind(string value)
    {
        global::System.ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>The value as it travels; empty, never null.</summary>
    public string Value => _value ?? "";

    /// <summary>The spec names this value.</summary>
    public bool IsKnown => _known.Contains(Value);

    /// <summary>The value <c>parcel</c>.</summary>
    public static readonly global::Shop.V1.Kind Parcel = new("parcel");

    /// <summary>The value <c>in</c>.</summary>
    public static readonly global::Shop.V1.Kind InValue = new("in");

    /// <summary>One of some values, for a parameter that takes sets.</summary>
    /// <param name="values">At least one.</param>
    /// <returns>The set.</returns>
    /// <exception cref="global::System.ArgumentException">There is no value.</exception>
    public static global::TikiSpec.ApiSet<global::Shop.V1.Kind> In(params global::Shop.V1.Kind[] values) => global::TikiSpec.ApiSet.In(values);

    /// <summary>Any value but these, for a parameter that takes sets.</summary>
    /// <param name="values">At least one.</param>
    /// <returns>The set.</returns>
    /// <exception cref="global::System.ArgumentException">There is no value.</exception>
    public static global::TikiSpec.ApiSet<global::Shop.V1.Kind> NotIn(params global::Shop.V1.Kind[] values) => global::TikiSpec.ApiSet.NotIn(values);

    /// <summary>A value, known or not.</summary>
    /// <param name="value">As it travels.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator global::Shop.V1.Kind(string value) => new(value);

    /// <summary>The value as it travels.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    private bool PrintMembers(global::System.Text.StringBuilder builder) => false;

    /// <inheritdoc/>
    public static global::Shop.V1.Kind ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(global::TikiSpec.Runtime.ApiJson.ReadEnum(ref reader, json, _known));

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer) => writer.WriteStringValue(Value);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer, global::System.Text.Json.JsonEncodedText name) => _known.Write(writer, name, Value);

    /// <summary>The known values as they travel, for a <c>switch</c> over <see cref="Value"/>.</summary>
    public static partial class Values
    {
        /// <summary>The value <c>parcel</c>.</summary>
        public const string Parcel = "parcel";

        /// <summary>The value <c>in</c>.</summary>
        public const string InValue = "in";
    }
}
