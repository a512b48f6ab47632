#pragma warning disable TIKI9002, TIKI9012, TIKI9022 // Comparing must touch options that callers should leave.
/// <summary>The headers that a response to <see cref="global::Shop.V1.IJobsEndpoints.WatchAsync"/> is declared to have; null is what did not come or cannot be read.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class JobWatchHeaders
{
    /// <summary>How many there may be.</summary>
    public int? XLimit { get; init; }

    /// <summary>The header <c>X-Tags</c>.</summary>
    /// <remarks>Deprecated.</remarks>
    [global::System.Obsolete("Deprecated.", DiagnosticId = "TIKI9022", UrlFormat = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md")]
    public global::System.Collections.Generic.IReadOnlyList<string>? XTags { get; init; }

    internal static JobWatchHeaders Read(global::TikiSpec.Runtime.ResponseHeaders headers) =>
        new()
        {
            XLimit = headers.Value<int?>("X-Limit", global::TikiSpec.Runtime.ApiJson.ReadInt32OrNull),
            XTags = headers.List<global::System.Collections.Generic.IReadOnlyList<string>?>("X-Tags", static (ref global::System.Text.Json.Utf8JsonReader reader, global::TikiSpec.Runtime.JsonReadContext json) => global::TikiSpec.Runtime.ApiJson.ReadListOrNull(ref reader, json, global::TikiSpec.Runtime.JsonReads.String)),
        };
}
