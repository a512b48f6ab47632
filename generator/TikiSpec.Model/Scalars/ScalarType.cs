namespace TikiSpec.Model.Scalars;

/// <summary>All that is to be known of a type without parts: how documents ask for it, what it is in C#, how it
/// travels.</summary>
public sealed class ScalarType
{
    public required TypeKind Kind { get; init; }

    /// <summary>The schemas that ask for it: <c>integer:int32</c> is a type with a format, <c>integer</c> the type with
    /// any format that is not listed.</summary>
    public required IReadOnlyList<string> Schemas { get; init; }

    /// <summary>What it is as JSON; null for any value.</summary>
    public JsonValueKind? Json { get; init; }

    /// <summary>A number without a fraction.</summary>
    public bool IsInteger { get; init; }

    /// <summary>The C# type's name.</summary>
    public required string Name { get; init; }

    /// <summary>The C# type's namespace; empty for a keyword.</summary>
    public string Namespace { get; init; } = "";

    public bool IsValueType { get; init; } = true;

    /// <summary>What a literal of it ends with, so that it is of this type and no other.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>What a property starts with, as C#; null where C# needs nothing.</summary>
    public string? Empty { get; init; }

    /// <summary>What the runtime's functions for it are called after: <c>ReadInt32</c>, <c>ReadInt32OrNull</c>,
    /// <c>ReadCsvInt32</c>, <c>ApiText.Int32</c>.</summary>
    public required string Function { get; init; }

    /// <summary>What a union calls it among its types: <c>Text</c>, <c>Number</c>.</summary>
    public required string Word { get; init; }

    /// <summary>Read as null where it cannot be read, its text kept; there is no second function that takes
    /// null.</summary>
    public bool IsNullWhenUnreadable { get; init; }

    /// <summary>Has a function that reads several of them out of one text.</summary>
    public bool CanBeSeparated { get; init; }

    /// <summary>What the runtime calls the form that a text must have; null for any text.</summary>
    public string? Form { get; init; }

    /// <summary>The JSON types (<c>integer</c> apart from <c>number</c>) of which the runtime reads every value, its
    /// own included.</summary>
    public IReadOnlyList<string> ReadsAllOf { get; init; } = [];

    /// <summary>Those of which it reads some values: a text that is a number. Of the others it reads none.</summary>
    public IReadOnlyList<string> ReadsSomeOf { get; init; } = [];

    public required ScalarWriting Writing { get; init; }

    /// <summary>The runtime writes a property of it by one call, also where it has no value or its text is
    /// kept.</summary>
    public bool IsWrittenByRecords => Writing != ScalarWriting.Function || IsNullWhenUnreadable;

    public ScalarLimits Limits { get; init; }

    /// <summary>As the surface text has it: <c>integer(int32)</c>.</summary>
    public required string Wire { get; init; }

    /// <summary>A value where a document gives no example, as JSON.</summary>
    public required string Sample { get; init; }
}

/// <summary>How a value is written.</summary>
public enum ScalarWriting
{
    /// <summary>By the writer's own method for strings.</summary>
    String,
    Number,
    Boolean,

    /// <summary>By a function of the runtime.</summary>
    Function,

    /// <summary>By a function of the runtime, which has a second form that writes the name as well.</summary>
    FunctionWithName,

    /// <summary>As the number 1 or 0.</summary>
    Flag,
}

/// <summary>Which limits of a schema are checked before a value is sent.</summary>
public enum ScalarLimits
{
    None,

    /// <summary>Bounds and steps, as decimals.</summary>
    Decimal,

    /// <summary>The same as doubles; what is not finite has no JSON.</summary>
    Double,

    /// <summary>Length and pattern.</summary>
    Text,
}
