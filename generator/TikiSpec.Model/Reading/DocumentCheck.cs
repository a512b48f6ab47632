namespace TikiSpec.Model;

/// <summary>Is it an OpenAPI document that we can read?</summary>
internal static class DocumentCheck
{
    /// <summary>The root, or null where there is nothing to read, which is told.</summary>
    public static SpecMapping? Root(SpecDocument document, ProblemList problems)
    {
        if (document.Root is not SpecMapping root)
        {
            if (document.Root is { } other)
            {
                problems.Add(DocumentProblems.Empty, other, other.Noun);
            }

            return null;
        }

        var isVersion31 = false;
        return IsSupported(root, problems, ref isVersion31) && HasPaths(root, isVersion31, problems) ? root : null;
    }

    private static bool IsSupported(SpecMapping root, ProblemList problems, ref bool isVersion31)
    {
        if (root["openapi"] is not SpecScalar version)
        {
            TellMissingVersion(root, problems);
            return false;
        }

        isVersion31 = version.Text.StartsWith("3.1", StringComparison.Ordinal);
        if (isVersion31 || version.Text.StartsWith("3.0", StringComparison.Ordinal))
        {
            return true;
        }

        problems.Add(DocumentProblems.UnsupportedVersion, version, "OpenAPI " + version.Text, Advice(version.Text));
        return false;
    }

    private static string Advice(string version) => version.StartsWith("3.", StringComparison.Ordinal)
        ? "If the document needs nothing that is new in it, write 3.1.1 here."
        : "Write the document for 3.0 or 3.1, with a line such as 'openapi: 3.0.4'.";

    private static void TellMissingVersion(SpecMapping root, ProblemList problems)
    {
        if (root["swagger"] is { } swagger)
        {
            var version = swagger is SpecScalar scalar ? " " + scalar.Text : "";
            problems.Add(DocumentProblems.UnsupportedVersion, swagger, "Swagger" + version, "Convert the document, for instance with converter.swagger.io or 'npx swagger2openapi'.");
            return;
        }

        var place = root.Source.LocationOf(root.Start, root.Start);
        problems.Add(DocumentProblems.UnsupportedVersion, place, "A document without 'openapi'", "Begin it with a line such as 'openapi: 3.0.4'.");
    }

    /// <summary>3.1 may do without paths where there is anything else.</summary>
    private static bool HasPaths(SpecMapping root, bool isVersion31, ProblemList problems)
    {
        if (root["paths"] is SpecMapping || (isVersion31 && root["paths"] is null && (root["components"] ?? root["webhooks"]) is SpecMapping))
        {
            return true;
        }

        problems.Add(DocumentProblems.MissingPaths, (SpecNode?)root.KeyOf("paths") ?? root.KeyOf("openapi")!);
        return false;
    }
}
