namespace TikiSpec.Model.Surface;

/// <summary>x-client-documented: the page's own words where the declaration had to differ.</summary>
public sealed record DocumentedModel(string? Type, string? Required, string? Default);

/// <summary>x-client-observed: what was seen beyond the page.</summary>
/// <param name="Types">Other JSON types seen for this property.</param>
/// <param name="Alias">Another name seen for this property: it is read when the documented one is absent.</param>
/// <param name="Since">Year and month, or null.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record ObservedModel(EquatableList<string> Types, string? Alias, string? Since, string? Evidence);

/// <summary>x-tiki-source: where the documentation says it.</summary>
public sealed record SourceModel(string Page, string? Section);
