using TikiSpec.Model;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Surface;

/// <summary>Types as they travel.</summary>
internal static class WireText
{
    /// <summary><c>list of integer(int64)</c>.</summary>
    public static string Of(TypeRef type) => Core(type) + (type.AllowsNull ? " or null" : "");

    /// <summary>Any text on one line.</summary>
    public static string Quoted(string text) => CSharpLiteral.Of(text);

    /// <summary>A text that is one word nearly always, as it is; quoted where it could be read as something
    /// else.</summary>
    public static string Word(string text)
    {
        var quoted = Quoted(text);
        var isOneWord = text.Length > 0 && quoted.Length == text.Length + 2 && text.IndexOf(' ') < 0;
        return isOneWord ? text : quoted;
    }

    /// <summary>An address, with what its variables stand for by default.</summary>
    public static string Server(ServerModel server) =>
        Word(server.Url)
        + string.Concat(
            server.Variables.Select(static variable =>
                $" {{{Word(variable.Name)}}}={(variable.Default is null ? "required" : Word(variable.Default))}"
                + (variable.Values.Count == 0 ? "" : $" of {string.Join("|", variable.Values.Select(Word))}")
            )
        );

    /// <summary>JSON as it is: it has no line ends but the three that only Unicode knows.</summary>
    public static string Json(string json) => json.Replace("\u0085", "\\u0085").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");

    private static string Core(TypeRef type) =>
        type switch
        {
            { IsSeparated: true } => $"string of {Of(type.Item!)} with {Quoted(type.Separator ?? ",")} between",
            { IsSet: true, Prefixes: { } prefixes } =>
                $"string of {Of(type.Item!)} with {Quoted(type.Separator ?? ",")} between, behind {Quoted(prefixes.In)} or "
                    + $"{Quoted(prefixes.NotIn)}",
            { IsList: true } => $"list of {Of(type.Item!)}",
            { IsMap: true } => $"map of {Of(type.Item!)}",
            _ => ScalarTable.Find(type)?.Wire ?? type.Name!,
        };
}
