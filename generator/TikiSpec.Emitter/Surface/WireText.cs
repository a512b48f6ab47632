using System.Text.RegularExpressions;
using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Types as they travel, and C# types without their namespaces.</summary>
internal static class WireText
{
    // \w knows Unicode, as identifiers do; @ stands before one that is a keyword.
    private static readonly Regex Qualification = new(@"global::(?:@?\w+\.)*", RegexOptions.CultureInvariant);

    /// <summary><c>list of integer(int64)</c>.</summary>
    public static string Of(TypeRef type) => Core(type) + (type.AllowsNull ? " or null" : "");

    /// <summary>A C# type or declaration as it is written where the namespaces are imported.</summary>
    public static string Short(string code) => Qualification.Replace(code, "");

    /// <summary>Any text on one line.</summary>
    public static string Quoted(string text) => CSharpLiteral.Of(text);

    private static string Core(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => "any",
        TypeKind.String => "string",
        TypeKind.Boolean => "boolean",
        TypeKind.Int32 => "integer(int32)",
        TypeKind.Int64 => "integer(int64)",
        TypeKind.Decimal => "number",
        TypeKind.Double => "number(double)",
        TypeKind.DateTime => "string(date-time)",
        TypeKind.Date => "string(date)",
        TypeKind.TikiDateTime => "string(tiki-datetime)",
        TypeKind.Flag => "integer(flag)",
        TypeKind.Base64 => "string(byte)",
        TypeKind.Binary => "bytes",
        TypeKind.Csv => $"string of {Of(type.Item!)} with {Quoted(type.Separator ?? ",")} between",
        TypeKind.List => $"list of {Of(type.Item!)}",
        TypeKind.Map => $"map of {Of(type.Item!)}",
        _ => type.Name!,
    };
}
