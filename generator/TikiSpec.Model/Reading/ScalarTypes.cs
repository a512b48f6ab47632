using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>The types that need no declaration.</summary>
internal static class ScalarTypes
{
    public static TypeRef Of(SchemaShape shape, SchemaParts parts, ProblemList problems)
    {
        return shape switch
        {
            SchemaShape.String => OfString(parts),
            SchemaShape.Integer => Of("integer", parts.Format),
            SchemaShape.Number => Of("number", parts.Format),
            SchemaShape.Boolean => Of("boolean", parts.Format),
            _ => Any(shape, parts, problems),
        };
    }

    private static TypeRef Of(string type, string? format) => TypeRef.Of(ScalarTable.Of(type, format).Kind);

    /// <summary>OpenAPI 3.1 says of base64 with a keyword of its own what was a format before.</summary>
    private static TypeRef OfString(SchemaParts parts)
    {
        var type = Of("string", parts.Format);
        return (type.IsString ? parts.Nearest(static part => part.ContentEncoding) : null) switch
        {
            "base64" => Of("string", "byte"),
            "base64url" => Of("string", "base64url"),
            _ => type,
        };
    }

    private static TypeRef Any(SchemaShape shape, SchemaParts parts, ProblemList problems)
    {
        switch (shape)
        {
            case SchemaShape.Union:
                var key = parts.Own.KeyOf("oneOf") ?? parts.Own.KeyOf("anyOf");
                problems.Add(SpecProblems.Union, key ?? parts.Own.At, key?.Name ?? "allOf");
                break;
            case SchemaShape.SeveralTypes:
                problems.Add(SpecProblems.SeveralTypes, TypeAt(parts), string.Join(", ", SchemaShapes.TypesOf(parts)));
                break;
            case SchemaShape.UnknownType:
                problems.Add(SpecProblems.UnknownType, TypeAt(parts), SchemaShapes.TypesOf(parts)[0]);
                break;
        }

        return TypeRef.Any;
    }

    private static SpecCursor TypeAt(SchemaParts parts) => parts.Saying("type")!.Value("type")!.At;
}
