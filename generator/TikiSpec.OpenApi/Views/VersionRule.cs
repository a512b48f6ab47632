using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Views;

/// <summary>Which versions of OpenAPI are read.</summary>
internal static class VersionRule
{
    public static OpenApiVersion Of(string? openapi) =>
        openapi is null ? OpenApiVersion.Unsupported
        : IsOf(openapi, "3.0") ? OpenApiVersion.V30
        : IsOf(openapi, "3.1") ? OpenApiVersion.V31
        : OpenApiVersion.Unsupported;

    public static void Tell(SpecMapping root, ProblemList problems)
    {
        if (root["openapi"] is SpecScalar version)
        {
            problems.Add(DocumentProblems.UnsupportedVersion, version, "OpenAPI " + version.Text, Advice(version.Text));
        }
        else if (root["swagger"] is { } swagger)
        {
            var text = swagger is SpecScalar scalar ? " " + scalar.Text : "";
            problems.Add(
                DocumentProblems.UnsupportedVersion,
                swagger,
                "Swagger" + text,
                "Convert the document, for instance with converter.swagger.io or 'npx swagger2openapi'."
            );
        }
        else
        {
            var start = root.Source.LocationOf(root.Start, root.Start);
            problems.Add(
                DocumentProblems.UnsupportedVersion,
                start,
                "A document without 'openapi'",
                "Begin it with a line such as 'openapi: 3.0.4'."
            );
        }
    }

    /// <summary>Not 3.10: a version goes on with a dot, if at all.</summary>
    private static bool IsOf(string version, string wanted) =>
        version.StartsWith(wanted, StringComparison.Ordinal) && (version.Length == wanted.Length || version[wanted.Length] is '.' or '-');

    private static string Advice(string version) =>
        version.StartsWith("3.", StringComparison.Ordinal)
            ? "If the document needs nothing that is new in it, write 3.1.1 here."
            : "Write the document for 3.0 or 3.1, with a line such as 'openapi: 3.0.4'.";
}

/// <summary>The versions of OpenAPI, as far as they differ to a reader.</summary>
public enum OpenApiVersion
{
    /// <summary>Swagger 2.0, 3.2, or no OpenAPI at all: refused.</summary>
    Unsupported,
    V30,
    V31,
}
