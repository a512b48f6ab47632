using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>A reference to another file that cannot be followed.</summary>
/// <param name="Message">A whole sentence that says what to do.</param>
public sealed record BundleFault(string Message, SpecLocation Location);
