namespace TikiSpec.Drift.Contract;

/// <summary>A parameter outside the body, or a header of a response.</summary>
internal sealed class ParameterContract
{
    public required string Name { get; init; }

    /// <summary>path, query, header, cookie.</summary>
    public required string In { get; init; }

    public required bool IsRequired { get; init; }

    public required string Style { get; init; }

    public required bool Explode { get; init; }

    public required bool AllowReserved { get; init; }

    public required bool AllowEmptyValue { get; init; }

    /// <summary>Stands at the path, for all its operations.</summary>
    public required bool IsShared { get; init; }

    public required Lifecycle Lifecycle { get; init; }

    public required SchemaContract? Schema { get; init; }

    /// <summary>content: the other way to describe the value; empty with <see cref="Schema"/>.</summary>
    public required IReadOnlyList<MediaTypeContract> Content { get; init; }

    public required SpecCursor At { get; init; }

    /// <summary>Header names ignore case.</summary>
    public string MatchName => In == "header" ? Name.ToLowerInvariant() : Name;
}
