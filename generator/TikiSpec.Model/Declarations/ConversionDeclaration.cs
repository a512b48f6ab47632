namespace TikiSpec.Model.Declarations;

/// <summary>A method that makes a request of a spec into one of the spec that takes its place.</summary>
public sealed record ConversionDeclaration
{
    /// <summary>The record in the old spec.</summary>
    public required string From { get; init; }

    /// <summary>The record in the new one.</summary>
    public required string To { get; init; }

    /// <summary>The properties that it sets, in the order of the new record.</summary>
    public required EquatableList<ConvertedProperty> Properties { get; init; }

    /// <summary>The properties whose values have no place in the new record, or one that only a caller can
    /// fill.</summary>
    public required EquatableList<LostProperty> Lost { get; init; }

    /// <summary>What the document says of the difference, or null.</summary>
    public string? Note { get; init; }

    /// <summary>A property that is read or set is deprecated.</summary>
    public required bool TouchesDeprecated { get; init; }

    /// <summary><c>ToV2_1</c>.</summary>
    /// <param name="segment">What the newer spec is called in a client: <c>V2_1</c>.</param>
    public static string MethodOf(string segment) => "To" + segment;

    /// <summary><c>V2ToV2_1Extensions</c>.</summary>
    /// <param name="old">What the older spec is called in a client.</param>
    /// <param name="segment">What the newer one is called.</param>
    public static string ClassOf(string old, string segment) => $"{old}{MethodOf(segment)}Extensions";
}

/// <summary>A property of the new record that has a value.</summary>
/// <param name="Name">The C# property of the new record.</param>
/// <param name="Source">That of the old one.</param>
public sealed record ConvertedProperty(string Name, string Source, ConvertedValue Value);

/// <summary>What is done to a value.</summary>
/// <param name="IsNullable">The old one may be null.</param>
/// <param name="Type">The type in the new spec, of a text, a number or a record.</param>
/// <param name="Item">What is done to each item of a list.</param>
public sealed record ConvertedValue(ConversionKind Kind, bool IsNullable, string? Type = null, ConvertedValue? Item = null);

/// <summary>A property that a converted request has not.</summary>
/// <param name="Name">The C# property.</param>
/// <param name="Target">Where its value belongs, from property to property; null where nobody says.</param>
public sealed record LostProperty(string Name, string? Target);

/// <summary>How a value becomes one of the other spec.</summary>
public enum ConversionKind
{
    /// <summary>It has the same type.</summary>
    Same,

    /// <summary>A text with known values, which each spec has a type for.</summary>
    Text,

    /// <summary>A number with names, which each spec has a type for.</summary>
    Number,

    /// <summary>A record that is converted as well.</summary>
    Record,

    /// <summary>A list of what has to be converted.</summary>
    List,
}
