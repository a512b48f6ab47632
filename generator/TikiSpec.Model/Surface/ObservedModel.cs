namespace TikiSpec.Model.Surface;

/// <summary>x-client-observed: what was seen beyond the page.</summary>
/// <param name="Types">Other JSON types seen for this property.</param>
/// <param name="Alias">Another name seen for this property: it is read when the documented one is absent.</param>
/// <param name="Since">Year and month, or null.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record ObservedModel(EquatableList<string> Types, string? Alias, string? Since, string? Evidence);
