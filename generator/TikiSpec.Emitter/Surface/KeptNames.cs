using System.Text.RegularExpressions;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Surface;

/// <summary>Which lines that are gone from a surface text are still there for callers, by the names of before that the
/// text has.</summary>
internal sealed class KeptNames
{
    // What travels, and the property that a parameter is, may be called as a type is.
    private static readonly Regex Names = new(
        @"(?<other>""(\\.|[^""\\])*""|[?{]\S+|(header|cookie) \S+|-> [^.\s]+$)|[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)?"
    );

    private static readonly Regex Case = new(@"^case [^.]+\.(?<name>[^:]+): ");
    private static readonly Regex Record = new(@"^(?<type>type \S+: )record\b");
    private static readonly Regex Place = new(@"^wire (?<owner>\S+) .* -> ((?<type>[^.\s]+)\.)?(?<name>[^.\s]+)$");

    private readonly HashSet<string> _texts;
    private readonly List<AliasModel> _properties;
    private readonly HashSet<string> _subjects;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="texts">All lines of the text as it is.</param>
    public KeptNames(IEnumerable<string> texts)
    {
        _texts = new HashSet<string>(texts, StringComparer.Ordinal);
        var aliases = _texts.Select(AliasLine.Read).OfType<AliasModel>().ToList();
        _subjects = new HashSet<string>(aliases.Select(static alias => $"{alias.Kind} {alias.FullName}"), StringComparer.Ordinal);
        _properties = [.. aliases.Where(static alias => alias.Kind == AliasKind.Property)];
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
        if (IsRecordNoMore(translated))
        {
            return false;
        }

        return _texts.Contains(translated)
            || IsCaseOfKept(translated)
            || IsPlaceOfKept(translated)
            || _subjects.Contains(SubjectOf(translated))
            || (IsOfOutcome(line.Text) && _subjects.Contains(SubjectOf(line.Text)))
            || IsIdOfKept(line.Text, translated);
    }

    /// <summary>A new line that says what one that is gone has said.</summary>
    public bool Knows(SurfaceLine line, IEnumerable<SurfaceLine> gone) =>
        _names.Count > 0 && gone.Any(other => Translated(other.Text) == line.Text);

    /// <summary>A name leads to a class as to a record, but who copied or compared the record has neither.</summary>
    private bool IsRecordNoMore(string translated) =>
        Record.Match(translated) is { Success: true } found
        && _texts.Any(text => text.StartsWith(found.Groups["type"].Value + "class ", StringComparison.Ordinal));

    /// <summary>case Pet.Cat: Feline &lt;- Feline: a case is called as its type.</summary>
    private bool IsCaseOfKept(string translated) =>
        Case.Match(translated) is { Success: true } found
        && _names.TryGetValue(found.Groups["name"].Value, out var name)
        && _texts.Contains(
            translated.Remove(found.Groups["name"].Index, found.Groups["name"].Length).Insert(found.Groups["name"].Index, name)
        );

    /// <summary>wire Items.List ?size = integer -> Size: its property has another name now, and this one
    /// still.</summary>
    private bool IsPlaceOfKept(string translated) =>
        Place.Match(translated) is { Success: true } found
        && _properties.Any(alias =>
            alias.Name == found.Groups["name"].Value
            && (
                found.Groups["type"].Success
                    ? found.Groups["type"].Value == alias.Owner
                    : HasOptions(found.Groups["owner"].Value, alias.Owner)
            )
            && _texts.Contains(translated.Substring(0, found.Groups["name"].Index) + alias.Target)
        );

    private bool HasOptions(string operation, string options) =>
        _texts.Any(text => text.StartsWith($"op {operation}Async(", StringComparison.Ordinal) && text.Contains($"{options}? options"));

    /// <summary>type JobStartOutcome: the responses of Jobs_Start: the id goes with the name.</summary>
    private static bool IsOfOutcome(string text) => text.Contains($": {OutlineType.OutcomeKind} responses of ");

    /// <summary>wire Items.List id Items_List: of an operation whose method has its name still, the id is no matter to
    /// callers.</summary>
    private static bool IsIdOfKept(string text, string translated) =>
        text.Split(' ') is { Length: 4 } words && words[2] == "id" && translated.Split(' ')[1] != words[1];

    private string Translated(string text) => _names.Count == 0 ? text : Names.Replace(text, Translated);

    private string Translated(Match found)
    {
        if (found.Groups["other"].Success)
        {
            return found.Value;
        }

        if (_names.TryGetValue(found.Value, out var name))
        {
            return name;
        }

        // A method is kept by the name that its group has now.
        var parts = found.Value.Split('.');
        return !_names.TryGetValue(parts[0], out var owner) ? found.Value
            : parts.Length == 2 && _names.TryGetValue($"{owner}.{parts[1]}", out name) ? name
            : string.Join(".", parts.Skip(1).Prepend(owner));
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
