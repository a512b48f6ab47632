namespace TikiSpec.Model;

/// <summary>The types that need no declaration.</summary>
internal static class ScalarTypes
{
    public static TypeRef Of(SchemaShape shape, SchemaParts parts, ProblemList problems)
    {
        var format = parts.Format;
        return shape switch
        {
            SchemaShape.String => TypeRef.Of(OfString(format, parts)),
            SchemaShape.Integer => TypeRef.Of(OfInteger(format)),
            SchemaShape.Number => TypeRef.Of(OfNumber(format)),
            SchemaShape.Boolean => TypeRef.Of(TypeKind.Boolean),
            _ => Any(shape, parts, problems),
        };
    }

    private static TypeKind OfString(string? format, SchemaParts parts) => format switch
    {
        "date-time" => TypeKind.DateTime,
        "date" => TypeKind.Date,
        "tiki-datetime" => TypeKind.TikiDateTime,
        "byte" => TypeKind.Base64,
        _ => parts.Nearest(static part => part.ContentEncoding) == "base64" ? TypeKind.Base64 : TypeKind.String,
    };

    // Narrow formats fit int; everything else is long, as ids grow.
    private static TypeKind OfInteger(string? format) => format switch
    {
        "flag" => TypeKind.Flag,
        "int32" or "int16" or "int8" or "uint16" or "uint8" => TypeKind.Int32,
        _ => TypeKind.Int64,
    };

    private static TypeKind OfNumber(string? format) => format switch
    {
        "double" or "float" => TypeKind.Double,
        "int32" or "int64" or "integer" => OfInteger(format),
        _ => TypeKind.Decimal,
    };

    private static TypeRef Any(SchemaShape shape, SchemaParts parts, ProblemList problems)
    {
        switch (shape)
        {
            case SchemaShape.Union:
                var key = parts.Own.KeyOf("oneOf") ?? parts.Own.KeyOf("anyOf");
                problems.Add(SpecProblems.Union, (SpecNode?)key ?? parts.Own.Node, key?.Text ?? "allOf");
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

    private static SpecNode TypeAt(SchemaParts parts) => parts.Saying("type")!["type"].Node!;
}
