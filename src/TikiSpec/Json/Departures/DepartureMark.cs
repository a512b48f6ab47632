namespace TikiSpec.Runtime;

/// <summary>A departure while reading goes on: an offset instead of a path, because a path is only worth its price when somebody asks.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Offset">The byte offset of the token.</param>
/// <param name="Member">A missing member's name, to follow the path of the object that ends at the offset.</param>
/// <param name="Sample">The beginning of what was there.</param>
internal readonly record struct DepartureMark(ApiDepartureKind Kind, long Offset, string? Member, string Sample);
