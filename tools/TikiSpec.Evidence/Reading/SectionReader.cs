using System.Text.RegularExpressions;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>Reads one section from its top to its end: labels say what the tables and samples below them are
/// of.</summary>
internal sealed partial class SectionReader
{
    private const int MaxSentence = 200;

    private readonly PageSection _section;
    private readonly PageProfile _profile;
    private readonly SectionTopic _topic;
    private readonly SectionParameters _parameters;
    private readonly List<PageSample> _samples = [];
    private readonly List<PageStatus> _statuses = [];
    private readonly List<PageNote> _notes = [];
    private readonly List<IReadOnlyList<ReadRow>> _requestTables = [];
    private readonly List<IReadOnlyList<ReadRow>> _responseTables = [];
    private readonly List<TableRows> _values = [];
    private PageNote? _deprecation;
    private readonly Dictionary<string, bool> _marks = new(StringComparer.Ordinal);
    private TextItem? _above;
    private bool _isHead = true;

    public SectionReader(PageSection section, PageProfile profile)
    {
        _section = section;
        _profile = profile;
        _topic = new SectionTopic(section.Address.Address, profile);
        _parameters = new SectionParameters(section, profile);
        if (section.Title is { } title)
        {
            LookForDeprecation(title);
        }
    }

    /// <summary>The tables of values that the section has.</summary>
    public IReadOnlyList<TableRows> Values => _values;

    /// <param name="pageVersion">The version that most addresses of the page have.</param>
    public PageOperation Read(string? pageVersion)
    {
        foreach (var item in _section.Items)
        {
            Visit(item);
        }

        var address = _parameters.Named(_section.Address.Address);
        var version =
            address.Version
            ?? _section.Addresses.Select(static each => each.Address.Version).FirstOrDefault(static each => each is not null)
            ?? _parameters.Version
            ?? pageVersion;
        _parameters.AddThoseOfAddresses();
        _parameters.Mark(_marks);
        _parameters.AddListed(_values.Where(static table => table.IsNamed));
        return new PageOperation
        {
            Line = _section.Address.Line,
            Title = _section.Title?.Text ?? "",
            TitleLine = _section.Title?.Line ?? _section.Address.Line,
            Method = address.Method!,
            Path = version is null ? address.Path : address.WithVersion(version).Path,
            Version = version,
            Deprecation = _deprecation,
            Parameters = _parameters.All,
            Request = _topic.HasBody
                ? BodyReader.Read(_requestTables, [.. _values.Where(IsOfRequest)], SamplesOf(SampleUse.Request), _profile)?.Marked(_marks)
                : null,
            Response = BodyReader.Read(
                _responseTables,
                [.. _values.Where(table => !IsOfRequest(table))],
                SamplesOf(SampleUse.Response),
                _profile
            ),
            Statuses = _statuses,
            Samples = _samples,
            Notes = _notes,
        };
    }

    /// <summary>A text says what the values are of, and it is sent.</summary>
    private bool IsOfRequest(TableRows values) =>
        values.IsNamed
        && (
            _requestTables.Exists(rows => rows.Any(row => values.IsOf(row.Name)))
            || _parameters.All.Any(parameter => values.IsOf(parameter.Name))
        );

    private IEnumerable<PageSample> SamplesOf(SampleUse use) => _samples.Where(sample => sample.Use == use);

    private void Visit(PageItem item)
    {
        switch (item)
        {
            case TextItem { Label: { } label } text:
                if (label.Status is { } status)
                {
                    AddStatus(new PageStatus(text.Line, status, label.Message));
                }

                _topic.Follow(label, text.Text, text.Level is not null);
                break;
            case TextItem text:
                Read(text);
                break;
            case HeadItem head:
                AddStatus(new PageStatus(head.Line, head.Status, ""));
                _topic.Expect(head.Status);
                break;
            case SampleItem sample:
                _isHead = false;
                AddSample(sample);
                break;
            case TableItem table:
                _isHead = false;
                AddTable(table);
                break;
            // A list without types is one of names only where a label says so.
            case FieldsItem fields when fields.IsSure || (_topic.About == LabelKind.Request && _topic.IsLabelled):
                _isHead = false;
                AddFields(fields.Rows, _topic.TakeTable());
                break;
            case FieldsItem list:
                foreach (var row in list.Rows)
                {
                    Read(new TextItem(row.Line, $"{row.Name} {row["description"]}", null, null));
                }

                break;
        }
    }

    /// <summary>Prose may take the operation back, and lead over to a sample.</summary>
    private void Read(TextItem text)
    {
        if (_isHead || (Subject().IsMatch(text.Text) && text.Text.Length < MaxSentence))
        {
            LookForDeprecation(text);
        }

        ReadSentence(text);

        _topic.Read(text.Text);
    }

    /// <summary>A sentence may have begun in the line above.</summary>
    private void ReadSentence(TextItem text)
    {
        var above = _above is { } known && known.Line == text.Line - 1 ? known.Text + " " : "";
        foreach (var code in StatusSentence.CodesIn(above + text.Text))
        {
            AddStatus(new PageStatus(text.Text.Contains(code, StringComparison.Ordinal) ? text.Line : text.Line - 1, code, ""));
        }

        foreach (var (name, isMandatory) in NamedMarks.In(text.Text, _topic.IsMandatory))
        {
            _marks.TryAdd(name, isMandatory);
        }

        if (ListedValues.In(text with { Text = above + text.Text }) is { } values)
        {
            _values.Add(values);
        }

        _above = text;
    }

    private void AddStatus(PageStatus status)
    {
        if (status.Code[0] is '4' or '5' && !_statuses.Exists(known => known.Code == status.Code))
        {
            _statuses.Add(status);
        }
    }

    private void LookForDeprecation(TextItem text)
    {
        var words = text
            .Text.ToLowerInvariant()
            .Split([' ', '(', ')', ':', '.', ',', '*', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        if (_profile.DeprecationWords.Any(words.Contains))
        {
            _deprecation ??= new PageNote(text.Line, text.Text);
        }
    }

    private void AddSample(SampleItem item)
    {
        foreach (var repair in item.Sample.Repairs)
        {
            _notes.Add(
                new PageNote(
                    repair.Line,
                    item.Sample.Value is null ? "The sample is no JSON: " + repair.What : "The sample is broken: " + repair.What + "."
                )
            );
        }

        if (item.Status is { Length: 3 } status)
        {
            AddStatus(new PageStatus(item.Line, status, ""));
        }

        var isOfError = _topic.About == LabelKind.Error;
        var use = _topic.TakeSample(item, IsError(item));
        _samples.Add(new PageSample(item.Line, use, use == SampleUse.Request && isOfError, item.Sample));
    }

    private bool IsError(SampleItem item) =>
        item.Sample.Value?.Properties is { Count: > 0 } properties
        && properties.All(property => _profile.ErrorProperties.Contains(property.Name))
        && !_responseTables.Any(table => table.Any(row => _profile.ErrorProperties.Contains(row.Name)));

    private void AddTable(TableItem item)
    {
        var table = TableReader.Read(item.Table, _profile);
        switch (table.Kind)
        {
            case TableKind.Statuses:
                foreach (var row in table.Rows)
                {
                    AddStatus(new PageStatus(row.Line, row["code"]!, row["message"] ?? ""));
                }

                break;
            case TableKind.Values:
                _values.Add(_topic.TakeListed() is { } name ? table with { Header = name, IsNamed = true } : table);
                break;
            case TableKind.Fields:
                AddFields(table.Rows, _topic.TakeTable());
                break;
        }
    }

    private void AddFields(IReadOnlyList<ReadRow> rows, LabelKind about)
    {
        // A table without a row says that there is nothing to say.
        if (rows.Count == 0 && about == LabelKind.Response)
        {
            _responseTables.Add(rows);
        }

        _parameters.IsTold |= about is not (LabelKind.Response or LabelKind.Error or LabelKind.Header or LabelKind.ResponseHeader);
        var isOfItems = _topic.IsOfItems;
        foreach (var group in rows.GroupBy(static row => row.Group))
        {
            var body = new List<ReadRow>();
            foreach (var row in group.Select(Marked))
            {
                if (_topic.LocationOf(row, about) is { } location)
                {
                    _parameters.Add(row, location);
                }
                else
                {
                    body.Add(
                        isOfItems ? row with { Cells = new Dictionary<string, string>(row.Cells) { ["name"] = "[]." + row.Name } } : row
                    );
                }
            }

            if (body.Count > 0)
            {
                TablesOf(about).Add(body);
            }
        }
    }

    private ReadRow Marked(ReadRow row) =>
        _topic.IsMandatory is { } mandatory && row["mandatory"] is null
            ? row with
            {
                Cells = new Dictionary<string, string>(row.Cells) { ["mandatory"] = mandatory ? "required" : "optional" },
            }
            : row;

    private List<IReadOnlyList<ReadRow>> TablesOf(LabelKind about) =>
        about switch
        {
            LabelKind.Response => _responseTables,
            // Nobody asks what they are.
            LabelKind.Error or LabelKind.ResponseHeader => [],
            _ => _requestTables,
        };

    // Outside of a section's head other things may be deprecated as well.
    [GeneratedRegex(@"\b[Tt]his (?:endpoint|operation|method|API|api|call|request|resource|route)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
