namespace TikiSpec.Model.Surface;

/// <summary>A string with known values (<c>x-extensible-enum</c>, or <c>enum</c> of strings): emitted as a struct over
/// the string, so that unknown values survive.</summary>
public sealed record OpenEnumModel : TypeModel
{
    public required EquatableList<OpenEnumValue> Values { get; init; }

    /// <summary>A parameter takes sets of its values (<c>x-client-set-expression</c>).</summary>
    public bool IsInSets { get; init; }

    /// <summary>False for a plain <c>enum</c>, whose set the document calls complete.</summary>
    public required bool IsExtensible { get; init; }

    /// <summary>A choice beside the values declares every other text, so that none is a surprise.</summary>
    public bool TakesAnyText { get; init; }
}

/// <param name="WireValue">What travels.</param>
/// <param name="Name">The C# property.</param>
public sealed record OpenEnumValue(string WireValue, string Name, string? Description, DeprecationModel? Deprecation);

/// <summary>An integer with a closed set of values: emitted as a C# enum.</summary>
public sealed record ClosedEnumModel : TypeModel
{
    /// <summary>True when the underlying type is long.</summary>
    public required bool IsInt64 { get; init; }

    public required EquatableList<ClosedEnumValue> Values { get; init; }
}

public sealed record ClosedEnumValue(long Value, string Name, string? Description, DeprecationModel? Deprecation);
