#pragma warning disable CS0436 // A project that this one sees the internals of may have the attribute too.
/// <summary>One word or several.</summary>
/// <remarks>What is none of these types is kept as it came: the case Unknown.</remarks>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
#if NET11_0_OR_GREATER || TIKISPEC_UNIONS
[global::System.Runtime.CompilerServices.Union]
#endif
[global::System.Text.Json.Serialization.JsonConverter(typeof(global::TikiSpec.Runtime.ApiModelConverter<global::Shop.V1.OwnerStop>))]
public readonly partial record struct OwnerStop : global::TikiSpec.Runtime.IApiModel<global::Shop.V1.OwnerStop>, global::TikiSpec.Runtime.IApiUnion<global::Shop.V1.OwnerStop>
{
    private static readonly global::TikiSpec.Runtime.JsonCases _cases = new(
        -1,
        new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.Array, Items = new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.String } },
        new global::TikiSpec.Runtime.JsonCase { Types = global::TikiSpec.Runtime.JsonTypes.String });
    private readonly int _case;
    private readonly object? _item;
    private readonly global::TikiSpec.ApiValue _item3;

    /// <summary>False where no value was given.</summary>
    public bool HasValue => _case != 0;

    /// <summary>The value, whatever its type; null where none was given. Value types are boxed.</summary>
    public object? Value => _case switch
    {
        3 => _item3,
        _ => _item,
    };

    /// <summary>Is Text.</summary>
    /// <param name="text">The value.</param>
    /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
    public OwnerStop(string text)
    {
        global::System.ArgumentNullException.ThrowIfNull(text);
        _case = 2;
        _item = text;
    }

    /// <summary>Is Text.</summary>
    /// <param name="text">The value.</param>
    public static implicit operator global::Shop.V1.OwnerStop(string text) => new(text);

    /// <summary>The value where it is Text.</summary>
    /// <param name="text">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text)
    {
        text = _case == 2 ? ((string)_item!) : null;
        return _case == 2;
    }

    /// <summary>Is TextList.</summary>
    /// <param name="textList">The value.</param>
    /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
    public OwnerStop(global::System.Collections.Generic.IReadOnlyList<string> textList)
    {
        global::System.ArgumentNullException.ThrowIfNull(textList);
        _case = 1;
        _item = textList;
    }

    /// <summary>Is TextList.</summary>
    /// <param name="textList">The value.</param>
    public static implicit operator global::Shop.V1.OwnerStop(string[] textList) => new(textList);

    /// <summary>Is TextList.</summary>
    /// <param name="textList">The value.</param>
    public static implicit operator global::Shop.V1.OwnerStop(global::System.Collections.Generic.List<string> textList) => new(textList);

    /// <summary>The value where it is TextList.</summary>
    /// <param name="textList">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out global::System.Collections.Generic.IReadOnlyList<string>? textList)
    {
        textList = _case == 1 ? ((global::System.Collections.Generic.IReadOnlyList<string>)_item!) : null;
        return _case == 1;
    }

    /// <summary>Keeps JSON that is none of the types.</summary>
    /// <param name="unknown">JSON that is none of the types.</param>
    public OwnerStop(global::TikiSpec.ApiValue unknown)
    {
        _case = 3;
        _item3 = unknown;
    }

    /// <summary>The value where it is Unknown.</summary>
    /// <param name="unknown">The value.</param>
    /// <returns>True when it is.</returns>
    public bool TryGetValue(out global::TikiSpec.ApiValue unknown)
    {
        unknown = _case == 3 ? _item3 : default;
        return _case == 3;
    }

    /// <summary>What a function makes of the value: the one for its type.</summary>
    /// <typeparam name="TResult">What is made.</typeparam>
    /// <param name="text">For Text.</param>
    /// <param name="textList">For TextList.</param>
    /// <param name="unknown">For what is none of the types, and for no value at all.</param>
    public TResult Match<TResult>(
        global::System.Func<string, TResult> text,
        global::System.Func<global::System.Collections.Generic.IReadOnlyList<string>, TResult> textList,
        global::System.Func<global::TikiSpec.ApiValue, TResult> unknown) =>
        _case switch
        {
            1 => textList(((global::System.Collections.Generic.IReadOnlyList<string>)_item!)),
            2 => text(((string)_item!)),
            _ => unknown(_item3),
        };

    /// <summary>The value as JSON: as it came, or as it would be sent. For who knows better which type it is.</summary>
    public global::TikiSpec.ApiValue ToValue() => global::TikiSpec.Runtime.ApiJson.ToValue(this);

    /// <summary>The value's own text; empty where there is none.</summary>
    public override string ToString() => Value?.ToString() ?? "";

    private bool PrintMembers(global::System.Text.StringBuilder builder) => false;

    /// <summary>Equal by type and value.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(global::Shop.V1.OwnerStop other) =>
        _case == other._case && _case switch
        {
            1 => global::TikiSpec.Runtime.ApiEquality.Equals(((global::System.Collections.Generic.IReadOnlyList<string>)_item!), ((global::System.Collections.Generic.IReadOnlyList<string>)other._item!)),
            2 => global::System.Collections.Generic.EqualityComparer<string>.Default.Equals(((string)_item!), ((string)other._item!)),
            3 => global::System.Collections.Generic.EqualityComparer<global::TikiSpec.ApiValue>.Default.Equals(_item3, other._item3),
            _ => true,
        };

    /// <inheritdoc/>
    public override int GetHashCode() => _case switch
    {
        1 => global::System.HashCode.Combine(_case, global::TikiSpec.Runtime.ApiEquality.GetHashCode(((global::System.Collections.Generic.IReadOnlyList<string>)_item!))),
        2 => global::System.HashCode.Combine(_case, ((string)_item!)),
        3 => global::System.HashCode.Combine(_case, _item3),
        _ => 0,
    };

    /// <inheritdoc/>
    public static global::Shop.V1.OwnerStop ReadJson(ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadUnion<global::Shop.V1.OwnerStop>(ref reader, json, _cases, ReadCase);

    /// <inheritdoc/>
    public void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)
    {
        switch (_case)
        {
            case 1: global::TikiSpec.Runtime.ApiJson.WriteList(writer, ((global::System.Collections.Generic.IReadOnlyList<string>)_item!), global::TikiSpec.Runtime.JsonWrites.String); break;
            case 2: writer.WriteStringValue(((string)_item!)); break;
            case 3: global::TikiSpec.Runtime.ApiJson.WriteValue(writer, _item3); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static global::Shop.V1.OwnerStop ReadCase(int number, ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => number switch
    {
        0 => new(global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::TikiSpec.Runtime.JsonReads.String)),
        1 => new(global::TikiSpec.Runtime.ApiJson.ReadString(ref reader, json)),
        _ => new(global::TikiSpec.Runtime.ApiJson.ReadValue(ref reader, json)),
    };
}
