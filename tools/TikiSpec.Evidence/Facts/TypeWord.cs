using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Facts;

/// <summary>What the words that pages have for types mean in JSON Schema.</summary>
internal static partial class TypeWord
{
    // Words that hardly mean anything else where no column says that they are types.
    private static readonly string[] InProse =
    [
        "string",
        "strings",
        "integer",
        "integers",
        "int",
        "int32",
        "int64",
        "long",
        "number",
        "numbers",
        "numeric",
        "decimal",
        "float",
        "double",
        "boolean",
        "booleans",
        "bool",
        "object",
        "objects",
        "hash",
        "hashes",
        "map",
        "dictionary",
        "array",
        "list",
        "enum",
        "date",
        "datetime",
        "date-time",
        "timestamp",
        "uuid",
        "binary",
        "file",
        "any",
        "null",
    ];

    /// <summary>The words are no name of an entity.</summary>
    public static bool IsKnown(string words) =>
        JsonTypeOf(words) != "object" || First().Match(words.ToLowerInvariant()).Value is "object" or "map" or "json";

    /// <summary>The type that the words name first; a word that names none names an entity, an object.</summary>
    public static string JsonTypeOf(string words)
    {
        var text = Beside().Replace(words.ToLowerInvariant(), "").Trim(' ', ',', ';', '?', '*');
        return text.EndsWith("[]", StringComparison.Ordinal) || text.StartsWith('[')
            ? "array"
            : First().Match(text).Value switch
            {
                "string"
                or "strings"
                or "str"
                or "text"
                or "char"
                or "varchar"
                or "uuid"
                or "guid"
                or "date"
                or "datetime"
                or "timestamp"
                or "time"
                or "enum"
                or "url"
                or "uri"
                or "email"
                or "file"
                or "binary"
                or "base64" => "string",
                "integer" or "integers" or "int" or "long" or "int32" or "int64" or "bigint" or "short" => "integer",
                "number" or "numbers" or "numeric" or "float" or "double" or "decimal" => "number",
                "boolean" or "booleans" or "bool" => "boolean",
                "list" or "array" or "lists" or "arrays" => "array",
                _ => "object",
            };
    }

    /// <summary>A type as prose writes it, at the beginning of a text: <c>array of strings</c>, <c>list&lt;Tag&gt;</c>,
    /// <c>string or null</c>, <c>integer[]</c>.</summary>
    /// <param name="more">Words of a maker.</param>
    internal static Regex Pattern(IEnumerable<string> more)
    {
        var word = "(?:" + string.Join('|', InProse.Concat(more).OrderByDescending(static each => each.Length).Select(Regex.Escape)) + ")";
        return new Regex(
            $@"^(?:nullable\s+)?(?:\[\s*{word}\s*\]|{word}(?:\[\]|\s*<(?!int)[\w ,<>]+>|\s+of\s+(?:{word}|\w+\s+objects?|\w+s\b)"
                + $@"|\s*\[{word}\]|\s+{word}\[\])?)"
                + $@"(?![\w-])(?:\s*(?:\||\bor\b)\s*(?:null|{word})(?![\w-]))*",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }

    // What may stand beside a type: that it may be null, and its format.
    [GeneratedRegex(@"\bnullable\b|\s*(\||\bor\b)\s*null\b|\bnull\s*(\||\bor\b)\s*|\(\$?[\w-]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex("^[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
