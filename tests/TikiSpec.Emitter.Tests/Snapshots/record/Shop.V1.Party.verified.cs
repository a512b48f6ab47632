/// <summary>Somebody, with whatever else is known.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.Party>))]
public sealed partial record Party : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.Party>
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x0UL, 0x1UL, "name");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;

    /// <summary>The property <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public Party()
    {
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    private Party(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Name = global::TikiSpec.Runtime.ApiJson.ReadStringOrNull(ref reader, json); break;
                default: read.Add(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls);
    }

    /// <inheritdoc/>
    public static Party ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 1)) return;
        _nulls.WriteString(writer, _encodedNames, 0, Name);
        _names.End(writer, AdditionalProperties, 1);
    }

    private object?[] _members() => new object?[] { Name, AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(Party? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Name,AdditionalProperties", _members());
}
