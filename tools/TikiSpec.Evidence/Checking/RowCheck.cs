using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Checking;

/// <summary>What a row of the page says of a parameter or a property, against its declaration.</summary>
/// <remarks>What the spec keeps as the page's own words (<c>x-client-documented</c>) agrees with the page.</remarks>
internal sealed class RowCheck
{
    private readonly OperationPair _pair;
    private readonly string _what;
    private readonly string _subject;
    private readonly PageRow _row;
    private readonly SchemaView? _schema;
    private readonly IReadOnlyList<SchemaView> _layers;
    private readonly SpecCursor _at;
    private readonly ExtensionView? _documented;

    /// <param name="pair">The operation.</param>
    /// <param name="what">As sentences call it: <c>The parameter 'limit'</c>.</param>
    /// <param name="subject">Its name, or its pointer.</param>
    /// <param name="row">The page's words.</param>
    /// <param name="owner">What declares it, beside its schema.</param>
    /// <param name="schema">Null where it has none.</param>
    public RowCheck(OperationPair pair, string what, string subject, PageRow row, ObjectView owner, SchemaView? schema)
    {
        (_pair, _what, _subject, _row, _schema) = (pair, what, subject, row, schema);
        _layers = schema is null ? [] : SchemaPlaces.LayersOf(schema);
        _at = owner.At;
        _documented =
            owner.Extension(ClientKeys.Documented)
            ?? _layers.Select(static layer => layer.Extension(ClientKeys.Documented)).FirstOrDefault(static each => each is not null);
    }

    public IEnumerable<PageFinding> Check(bool isRequired, bool hasDefault)
    {
        if (_row.Type is { } type && !Keeps("type", type) && !FitsType)
        {
            yield return Finding(PageRule.Type, $"{_what} is '{type}' by the page and {string.Join(" or ", Types)} by the spec.");
        }

        if (_row.IsMandatory is { } mandatory && mandatory != isRequired && !Keeps("required", mandatory ? "Y" : "N"))
        {
            yield return Finding(
                PageRule.Mandatory,
                $"{_what} is {(mandatory ? "required" : "optional")} by the page and {(isRequired ? "required" : "optional")} by the spec."
            );
        }

        var declared = _layers.Select(static layer => layer.Default?.Text).FirstOrDefault(static text => text is not null);
        if (
            (hasDefault || _row.Default is not null)
            && !Same(_row.Default, declared)
            && !(_row.Default is { } word && Keeps("default", word))
        )
        {
            yield return Finding(
                PageRule.Default,
                $"{_what} has the default {Word(_row.Default)} by the page and {Word(declared)} by the spec."
            );
        }

        foreach (var finding in Values())
        {
            yield return finding;
        }
    }

    private IReadOnlyList<string> Types => _schema?.PossibleTypes ?? [];

    private bool FitsType =>
        Types.Count == 0 || Types.Any(type => type == _row.JsonType || (type == "integer" && _row.JsonType == "number"));

    private IEnumerable<PageFinding> Values()
    {
        if (_row.Values.Count == 0 || _schema is null)
        {
            yield break;
        }

        var inner = _layers.Select(static layer => layer.Items).OfType<SchemaView>().SelectMany(SchemaPlaces.LayersOf);
        var sets = _layers
            .Concat(inner)
            .Select(static layer => layer.Enum ?? layer.ExtensibleEnum)
            .OfType<IReadOnlyList<ValueView>>()
            .ToList();
        if (sets.Count == 0 && _layers.Any(static layer => layer.Format == "flag"))
        {
            yield break;
        }

        var known = sets.SelectMany(static set => set).ToList();
        var place = sets.Count > 0 ? sets[0][0].ListAt : _schema.At;
        foreach (var value in _row.Values.Where(value => known.All(each => each.Text != value.Text)))
        {
            yield return _pair.Finding(
                PageRule.ValueMissing,
                value.Line,
                place,
                value.Text,
                $"The page lists the value '{value.Text}' of {Lower(_what)}, the spec does not.",
                _subject
            );
        }

        foreach (var value in _row.ListsAllValues ? known : [])
        {
            if (_row.Values.All(each => each.Text != value.Text))
            {
                yield return _pair.Finding(
                    PageRule.ValueBeyond,
                    _row.Values[0].Line,
                    value.At,
                    value.Text!,
                    $"The spec lists the value '{value.Text}' of {Lower(_what)}, the page's list does not.",
                    _subject,
                    place.Pointer
                );
            }
        }
    }

    private bool Keeps(string key, string word) => _documented?.Text(key) == word;

    private static bool Same(string? one, string? two) => string.Equals(one, two, StringComparison.OrdinalIgnoreCase);

    private static string Word(string? text) => text is null ? "none" : $"'{text}'";

    private static string Lower(string what) => char.ToLowerInvariant(what[0]) + what[1..];

    private PageFinding Finding(PageRule rule, string text) => _pair.Finding(rule, _row.Line, _at, _subject, text);
}
