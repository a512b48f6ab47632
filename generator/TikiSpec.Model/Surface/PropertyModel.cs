namespace TikiSpec.Model.Surface;

/// <summary>A property of an object.</summary>
public sealed record PropertyModel
{
    /// <summary>Exactly what travels; may be empty.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# property.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Stands in <c>required</c>.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The schema allows JSON null: the wire's truth, for checks and comparisons. Code asks
    /// <see cref="IsNullable"/>.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>The C# property may be null. Decided here: see <c>NullabilityRules</c>.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The C# keyword <c>required</c>: a request must have it.</summary>
    public required bool IsRequiredInCode { get; init; }

    /// <summary>The only value that a request can have here, which a new record starts with: a text as it is, another
    /// scalar as JSON. Null where callers choose.</summary>
    public string? Preset { get; init; }

    /// <summary>The only text that the schema allows, of a property that is a text and not an enumeration of its
    /// own: another one is told when it is read. Null where there are several.</summary>
    public string? Constant { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    /// <summary>The documented default as JSON text.</summary>
    public string? Default { get; init; }

    public string? Description { get; init; }

    public DeprecationModel? Deprecation { get; init; }

    public ConstraintsModel? Constraints { get; init; }

    public DocumentedModel? Documented { get; init; }

    public ObservedModel? Observed { get; init; }

    /// <summary>Of a list, what was seen of its elements.</summary>
    public ObservedModel? ObservedItems { get; init; }
}
