namespace TikiSpec.Model.Surface;

/// <summary>How a property of a form is written.</summary>
/// <param name="Style">form, spaceDelimited, pipeDelimited or deepObject.</param>
public sealed record FormPropertyModel(string WireName, string Style, bool Explode);
