namespace TikiSpec.Model.Surface;

/// <summary>The limits of a value, numbers as the document writes them.</summary>
public sealed record ConstraintsModel
{
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    /// <summary>No item of a list is there twice.</summary>
    public bool HasUniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>A closed set on a scalar that is not emitted as a type of its own (0/1 of a flag): JSON
    /// texts.</summary>
    public EquatableList<string> Enum { get; init; } = EquatableList<string>.Empty;
}
