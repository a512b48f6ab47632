namespace TikiSpec.Model;

public sealed record ClosedEnumValue(long Value, string Name, string? Description, DeprecationModel? Deprecation);
