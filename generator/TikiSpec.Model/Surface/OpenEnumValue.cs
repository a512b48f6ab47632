namespace TikiSpec.Model.Surface;

/// <param name="WireValue">What travels.</param>
/// <param name="Name">The C# property.</param>
public sealed record OpenEnumValue(string WireValue, string Name, string? Description, DeprecationModel? Deprecation);
