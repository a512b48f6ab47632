namespace TikiSpec.Model.Surface;

public sealed record ClosedEnumValue(long Value, string Name, string? Description, DeprecationModel? Deprecation);
