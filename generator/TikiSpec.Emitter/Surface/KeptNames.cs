using System.Text.RegularExpressions;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Surface;

/// <summary>Which lines that are gone from a surface text are still there for callers, by the names of before that the
/// text has.</summary>
internal sealed class KeptNames
{
    private static readonly Regex Names = new(@"[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)?");

    private readonly HashSet<string> _texts;
    private readonly HashSet<string> _subjects;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="texts">All lines of the text as it is.</param>
    public KeptNames(IEnumerable<string> texts)
    {
        _texts = new HashSet<string>(texts, StringComparer.Ordinal);
        var aliases = _texts.Select(AliasLine.Read).OfType<AliasModel>().ToList();
        _subjects = new HashSet<string>(aliases.Select(static alias => $"{alias.Kind} {alias.FullName}"), StringComparer.Ordinal);
        foreach (var alias in aliases.Where(static alias => alias.Kind is AliasKind.Type or AliasKind.Group))
        {
            _names[alias.Name] = alias.Target;
        }

        // What travels is told of an operation by its name without Async.
        foreach (var alias in aliases.Where(static alias => alias.Kind == AliasKind.Method))
        {
            _names[WithoutAsync(alias.FullName)] = WithoutAsync(alias.Target);
        }
    }

    /// <summary>Callers do not miss it: it says the same with the names of now, or its own name is kept.</summary>
    public bool Has(SurfaceLine line)
    {
        var translated = Translated(line.Text);
        return _texts.Contains(translated) || _subjects.Contains(SubjectOf(translated)) || IsIdOfKept(line.Text, translated);
    }

    /// <summary>A new line that says what one that is gone has said.</summary>
    public bool Knows(SurfaceLine line, IEnumerable<SurfaceLine> gone) =>
        _names.Count > 0 && gone.Any(other => Translated(other.Text) == line.Text);

    /// <summary>wire Items.List id Items_List: of an operation whose method has its name still, the id is no matter to
    /// callers.</summary>
    private static bool IsIdOfKept(string text, string translated) =>
        text.Split(' ') is { Length: 4 } words && words[2] == "id" && translated.Split(' ')[1] != words[1];

    private string Translated(string text) => _names.Count == 0 ? text : Names.Replace(text, Translated);

    private string Translated(Match found)
    {
        if (_names.TryGetValue(found.Value, out var name))
        {
            return name;
        }

        var parts = found.Value.Split('.');
        return _names.TryGetValue(parts[0], out var owner) ? string.Join(".", parts.Skip(1).Prepend(owner)) : found.Value;
    }

    private static string SubjectOf(string text)
    {
        var words = text.Split(' ');
        var kind = words[0] switch
        {
            "type" => nameof(AliasKind.Type),
            "property" => nameof(AliasKind.Property),
            "enum" => nameof(AliasKind.Value),
            "op" => nameof(AliasKind.Method),
            _ => "",
        };
        return words.Length < 2 ? "" : $"{kind} {words[1].Split('(', ':')[0]}";
    }

    private static string WithoutAsync(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
}
