namespace TikiSpec.Runtime;

/// <summary>A drift event while reading goes on: an offset instead of a path, because a path is only worth its price
/// when somebody asks.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Offset">The byte offset of the token.</param>
/// <param name="Property">A missing property's name, to follow the path of the object that ends at the offset.</param>
/// <param name="Sample">The beginning of what was there.</param>
internal readonly record struct DriftEventMark(ApiDriftEventKind Kind, long Offset, string? Property, string Sample);
