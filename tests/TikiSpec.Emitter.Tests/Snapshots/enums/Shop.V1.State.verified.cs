/// <summary>Where it stands.</summary>
/// <remarks>More values may come; they are kept as they are, and IsKnown is false for them.</remarks>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.State>))]
public readonly partial record struct State : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.State>, global::TikiSpec.Runtime.IApiEnum<global::Shop.V1.State>
{
    private static readonly global::TikiSpec.Runtime.JsonKnownTexts _known = new("queued", "on-hold", "values", "");
    private readonly string? _value;

    /// <summary>A value, known or not.</summary>
    /// <param name="value">As it travels.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public State(string value)
    {
        global::System.ArgumentNullException.ThrowIfNull(value);
        _value = value.Length == 0 ? null : value;
    }

    /// <summary>The value as it travels; empty, never null.</summary>
    public string Value => _value ?? "";

    /// <summary>The spec names this value.</summary>
    public bool IsKnown => _known.Contains(Value);

    /// <summary>It waits.</summary>
    public static readonly global::Shop.V1.State Queued = new("queued");

    /// <summary>Somebody "stopped" it.</summary>
    public static readonly global::Shop.V1.State OnHold = new("on-hold");

    /// <summary>A value called values.</summary>
    public static readonly global::Shop.V1.State ValuesValue = new("values");

    /// <summary>Nothing is said.</summary>
    public static readonly global::Shop.V1.State Empty = new("");

    /// <summary>A value, known or not.</summary>
    /// <param name="value">As it travels.</param>
    /// <exception cref="global::System.ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator global::Shop.V1.State(string value) => new(value);

    /// <summary>The value as it travels.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    private bool PrintMembers(global::System.Text.StringBuilder builder) => false;

    /// <inheritdoc/>
    public static global::Shop.V1.State ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(global::TikiSpec.Runtime.ApiJson.ReadEnum(ref reader, json, _known));

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer) => writer.WriteStringValue(Value);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer, global::System.Text.Json.JsonEncodedText name) => _known.Write(writer, name, Value);

    /// <summary>The known values as they travel, for a <c>switch</c> over <see cref="Value"/>.</summary>
    public static partial class Values
    {
        /// <summary>It waits.</summary>
        public const string Queued = "queued";

        /// <summary>Somebody "stopped" it.</summary>
        public const string OnHold = "on-hold";

        /// <summary>A value called values.</summary>
        public const string ValuesValue = "values";

        /// <summary>Nothing is said.</summary>
        public const string Empty = "";
    }
}
