/// <summary>The object <c>NewShirt</c>.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.NewShirt>))]
public sealed partial record NewShirt : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.NewShirt>, global::TikiSpec.IApiIdSelection, global::TikiSpec.Runtime.IRequestModel
{
    private static readonly global::TikiSpec.Runtime.JsonPropertyNames _names = new(0x6UL, 0x1UL, "picked", "options", "sizes");
    private static readonly global::System.Text.Json.JsonEncodedText[] _encodedNames = _names.ToEncoded();
    private readonly global::TikiSpec.Runtime.JsonNulls _nulls;
    private readonly global::TikiSpec.Runtime.JsonAbsent _absent;

    /// <summary>The property <c>picked</c>.</summary>
    public global::System.Collections.Generic.IReadOnlyList<long>? Picked { get; init; }

    /// <summary>The property <c>options</c>.</summary>
    public required global::System.Collections.Generic.IReadOnlyList<string> Options { get; init; }

    /// <summary>The property <c>sizes</c>.</summary>
    public required global::System.Collections.Generic.IReadOnlyList<global::Shop.V1.Size> Sizes { get; init; }

    /// <summary>Properties that the spec does not declare; kept and written back.</summary>
    public global::TikiSpec.ApiProperties AdditionalProperties { get; init; }

    (string Name, global::System.Collections.Generic.IEnumerable<long>? Ids) global::TikiSpec.IApiIdSelection.SelectedIds() => ("picked", Picked);

    /// <summary>Makes one; a property that is not set has the empty value of its type.</summary>
    public NewShirt()
    {
        AdditionalProperties = global::TikiSpec.ApiProperties.Empty;
    }

    [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    private NewShirt(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json)
        : this()
    {
        Options = global::TikiSpec.Runtime.ApiList.Absent<string>();
        Sizes = global::TikiSpec.Runtime.ApiList.Absent<global::Shop.V1.Size>();
        var read = _names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            switch (read.Property)
            {
                case 0: Picked = global::TikiSpec.Runtime.ApiJson.ReadListOrNull(ref reader, json, global::TikiSpec.Runtime.JsonReads.Int64); break;
                case 1: Options = global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.JsonReads.String); break;
                case 2: Sizes = global::TikiSpec.Runtime.ApiJson.ReadObjectList<global::Shop.V1.Size>(ref reader, json); break;
                default: read.Keep(ref reader, json); break;
            }
        }

        AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
    }

    /// <inheritdoc/>
    public static NewShirt ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => new(ref reader, json);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        if (!_nulls.Begin(writer, this, _names, 3)) return;
        _nulls.WriteList(writer, _encodedNames, 0, Picked, global::TikiSpec.Runtime.JsonWrites.Int64);
        _absent.WriteList(writer, _encodedNames, 1, Options, global::TikiSpec.Runtime.JsonWrites.String);
        _absent.WriteObjectList(writer, _encodedNames, 2, Sizes);
        _names.End(writer, AdditionalProperties, 3);
    }

    void global::TikiSpec.Runtime.IRequestModel.CheckRequest(global::TikiSpec.Runtime.RequestCheck check)
    {
        check.Given("options", _absent.LeavesList(1, Options));
        check.Required("options", Options);
        check.Each("options", Options);
        check.Given("sizes", _absent.LeavesList(2, Sizes));
        check.Required("sizes", Sizes);
        check.EachObject("sizes", Sizes);
        check.Options("options", Options, "sizes", Sizes, ["first", "second"], static element => [element.First, element.Second]);
    }

    private object?[] _members() => new object?[] { global::TikiSpec.Runtime.ApiEquality.Of(Picked), global::TikiSpec.Runtime.ApiEquality.Of(Options), global::TikiSpec.Runtime.ApiEquality.Of(Sizes), AdditionalProperties };

    /// <inheritdoc/>
    public bool Equals(NewShirt? other) =>
        ReferenceEquals(this, other) || (other is not null && global::TikiSpec.Runtime.ApiRecord.Equals(_members(), other._members()));

    /// <inheritdoc/>
    public override int GetHashCode() => global::TikiSpec.Runtime.ApiRecord.GetHashCode(_members());

    private bool PrintMembers(global::System.Text.StringBuilder builder) =>
        global::TikiSpec.Runtime.ApiRecord.Print(builder, "Picked,Options,Sizes,AdditionalProperties", _members());
}
