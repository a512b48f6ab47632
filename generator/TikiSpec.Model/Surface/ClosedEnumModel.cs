namespace TikiSpec.Model.Surface;

/// <summary>An integer with a closed set of values: emitted as a C# enum.</summary>
public sealed record ClosedEnumModel : TypeModel
{
    /// <summary>True when the underlying type is long.</summary>
    public required bool IsInt64 { get; init; }

    public required EquatableList<ClosedEnumValue> Values { get; init; }
}

public sealed record ClosedEnumValue(long Value, string Name, string? Description, DeprecationModel? Deprecation);
