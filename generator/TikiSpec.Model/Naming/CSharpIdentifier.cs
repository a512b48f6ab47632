using System.Globalization;
using System.Text;

namespace TikiSpec.Model.Naming;

/// <summary>The only way for a name into the place of a C# identifier.</summary>
/// <remarks>The model has chosen valid names already; this makes sure of it, so that no surface can write
/// code.</remarks>
public static class CSharpIdentifier
{
    // `await` is a word of its own in async methods, which some parameters stand in.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "__arglist",
        "__makeref",
        "__reftype",
        "__refvalue",
        "abstract",
        "as",
        "await",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
    };

    /// <summary>A type or a member.</summary>
    public static string Of(string name)
    {
        var valid = IsValid(name) ? name : Repaired(name);
        return Keywords.Contains(valid) ? "@" + valid : valid;
    }

    /// <summary>A parameter or a local variable: the same with a lower first letter.</summary>
    public static string Lowered(string name) => Of(PascalName.Lowered(name));

    /// <summary>Names with dots between them.</summary>
    public static string OfNamespace(string name) => string.Join(".", name.Split('.').Select(Of));

    private static bool IsValid(string name) => name.Length > 0 && IsStart(name[0]) && name.All(IsPart);

    private static string Repaired(string name)
    {
        var valid = new StringBuilder(name.Length + 1);
        foreach (var character in name)
        {
            valid.Append(IsPart(character) ? character : '_');
        }

        return valid.Length > 0 && IsStart(valid[0]) ? valid.ToString() : "_" + valid;
    }

    private static bool IsStart(char character) => character == '_' || char.IsLetter(character);

    // Formatting characters are allowed by the language and ignored by it: two names that look alike and are alike.
    private static bool IsPart(char character) =>
        IsStart(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation;
}
