#pragma warning disable TIKI9002, TIKI9012, TIKI9022 // Comparing must touch options that callers should leave.
/// <summary>What can be left out of a call of <see cref="global::Shop.V1.IParcelsEndpoints.ListAsync"/>; what is null is not sent.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ParcelListOptions
{
    /// <summary>The parameter <c>color</c>.</summary>
    /// <remarks>Deprecated.</remarks>
    [global::System.Obsolete("Deprecated.", DiagnosticId = "TIKI9022", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public string? Color { get; init; }

    /// <summary>The parameter <c>size</c>.</summary>
    public int? Size { get; init; }
}
