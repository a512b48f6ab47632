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
    private readonly List<PageSample> _samples = [];
    private readonly List<PageStatus> _statuses = [];
    private readonly List<PageNote> _notes = [];
    private readonly List<PageParameter> _parameters = [];
    private readonly List<IReadOnlyList<ReadRow>> _requestTables = [];
    private readonly List<IReadOnlyList<ReadRow>> _responseTables = [];
    private readonly List<TableRows> _values = [];
    private PageNote? _deprecation;
    private LabelKind _about = LabelKind.Address;
    private LabelKind _partOfError = LabelKind.Other;
    private LabelKind? _next;
    private string? _location;
    private string? _versionInTable;
    private bool _isHead = true;
    private bool _isLabelled;
    private bool _isCase;

    public SectionReader(PageSection section, PageProfile profile)
    {
        _section = section;
        _profile = profile;
        if (section.Title is { } title)
        {
            LookForDeprecation(title);
        }
    }

    private string Method => _section.Address.Address.Method!;

    private bool HasBody => Method is "POST" or "PUT" or "PATCH";

    /// <param name="pageVersion">The version that most addresses of the page have.</param>
    public PageOperation Read(string? pageVersion)
    {
        foreach (var item in _section.Items)
        {
            Visit(item);
        }

        var address = _section.Address.Address;
        var version =
            address.Version
            ?? _section.Addresses.Select(static each => each.Address.Version).FirstOrDefault(static each => each is not null)
            ?? _versionInTable
            ?? pageVersion;
        AddParametersOfAddresses();
        return new PageOperation
        {
            Line = _section.Address.Line,
            Title = _section.Title?.Text ?? "",
            TitleLine = _section.Title?.Line ?? _section.Address.Line,
            Method = Method,
            Path = version is null ? address.Path : address.WithVersion(version).Path,
            Version = version,
            Deprecation = _deprecation,
            Parameters = _parameters,
            Request = HasBody
                ? BodyReader.Read(_requestTables, [], _samples.Where(static sample => sample.Use == SampleUse.Request), _profile)
                : null,
            Response = BodyReader.Read(
                _responseTables,
                _values,
                _samples.Where(static sample => sample.Use == SampleUse.Response),
                _profile
            ),
            Statuses = _statuses,
            Samples = _samples,
            Notes = _notes,
        };
    }

    /// <summary>The tables of values that the section has.</summary>
    public IReadOnlyList<TableRows> Values => _values;

    private void Visit(PageItem item)
    {
        switch (item)
        {
            case TextItem { Label: { } label } text:
                Follow(label, text);
                break;
            case TextItem text:
                Read(text);
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
            case FieldsItem fields when fields.IsSure || (_about == LabelKind.Request && _isLabelled):
                _isHead = false;
                AddFields(fields.Rows);
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

        _next = PageLabel.IsCaption(text.Text) ? PageLabel.InCaption(text.Text, _profile) : null;
    }

    private void Follow(PageLabel label, TextItem text)
    {
        _next = null;
        if (label.Status is { } status)
        {
            AddStatus(new PageStatus(text.Line, status, label.Message));
        }

        if (label.Kind == LabelKind.Other)
        {
            return;
        }

        _isLabelled = true;
        // `Body` alone says which part of what is spoken of.
        if (
            label is { Kind: LabelKind.Request, IsOfBody: true }
            && _about is LabelKind.Response or LabelKind.Error
            && IsBodyAlone(text.Text)
        )
        {
            _partOfError = LabelKind.Response;
            return;
        }

        // Inside an error's case `Request body` and `Response body` show the two halves of it.
        if (
            _isCase
            && _about == LabelKind.Error
            && text.Level is null
            && label.IsOfBody
            && label.Kind is LabelKind.Request or LabelKind.Response
        )
        {
            _partOfError = label.Kind;
            return;
        }

        (_about, _location, _partOfError) = (label.Kind, label.Location, LabelKind.Other);
        // `404 Not Found` begins no case with a request and a response.
        _isCase = label.Status is null;
    }

    private bool IsBodyAlone(string text) => _profile.BodyWords.Contains(text.Trim(' ', ':').ToLowerInvariant());

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

        var use = UseOf(item);
        _next = null;
        _samples.Add(new PageSample(item.Line, use, use == SampleUse.Request && _about == LabelKind.Error, item.Sample));
    }

    private SampleUse UseOf(SampleItem item) =>
        item.Status switch
        {
            "-" => SampleUse.Request,
            ['4' or '5', ..] => SampleUse.Error,
            { Length: 3 } => SampleUse.Response,
            _ => UseOf(item, _next is LabelKind.Response && _about != LabelKind.Error ? LabelKind.Response : _about),
        };

    private SampleUse UseOf(SampleItem item, LabelKind about) =>
        about switch
        {
            LabelKind.Error => _partOfError == LabelKind.Request ? SampleUse.Request : SampleUse.Error,
            LabelKind.Response => IsError(item) ? SampleUse.Error : SampleUse.Response,
            _ when !HasBody => IsError(item) ? SampleUse.Error : SampleUse.Response,
            _ => SampleUse.Request,
        };

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
                _values.Add(table);
                break;
            case TableKind.Fields:
                AddFields(table.Rows);
                break;
        }
    }

    private void AddFields(IReadOnlyList<ReadRow> rows)
    {
        // A table without a row says that there is nothing to say.
        if (rows.Count == 0 && _about == LabelKind.Response)
        {
            _responseTables.Add(rows);
        }

        foreach (var group in rows.GroupBy(static row => row.Group))
        {
            var body = new List<ReadRow>();
            foreach (var row in group)
            {
                if (LocationOf(row) is { } location)
                {
                    AddParameter(row, location);
                }
                else
                {
                    body.Add(row);
                }
            }

            if (body.Count > 0)
            {
                TablesOf(_about).Add(body);
            }
        }
    }

    private List<IReadOnlyList<ReadRow>> TablesOf(LabelKind about) =>
        about switch
        {
            LabelKind.Response => _responseTables,
            // Nobody asks what they are.
            LabelKind.Error or LabelKind.ResponseHeader => [],
            _ => _requestTables,
        };

    /// <summary>Null for what is a part of a body.</summary>
    private string? LocationOf(ReadRow row)
    {
        var group = row.Group.ToLowerInvariant();
        if (group.Length == 0 && _about is LabelKind.Response or LabelKind.Error or LabelKind.ResponseHeader)
        {
            return null;
        }

        // What the row says goes before what the title of its group says, and that before the label above the table.
        var location = row["in"] is { } own ? LocationOf(own.ToLowerInvariant()) : LocationOf(group);
        var isPlaceholder = _section.Address.Address.Placeholders.Contains(row.Name) || row.Name == "version";
        // A request without a body has none, whatever the page calls it.
        return location == "body" ? (HasBody ? null : "query")
            : location is not null ? location
            : _about == LabelKind.Header && group.Length == 0 ? "header"
            : isPlaceholder ? "path"
            : _location == "body" && HasBody ? null
            : _location == "query" || !HasBody ? "query"
            : null;
    }

    private string? LocationOf(string words) =>
        words.Length == 0 ? null
        : _profile.HeaderWords.Any(words.Contains) ? "header"
        : _profile.BodyWords.Any(words.Contains) ? "body"
        : _profile.QueryWords.Any(words.Contains) ? "query"
        : _profile.PathWords.Any(words.Contains) ? "path"
        : null;

    private void AddParameter(ReadRow row, string location)
    {
        if (location == "path" && row.Name == "version" && _section.Address.Address.HasVersionPlaceholder)
        {
            _versionInTable ??= row["example"];
            return;
        }

        if (!_parameters.Any(parameter => parameter.Name == row.Name && parameter.Location == location))
        {
            _parameters.Add(new PageParameter(row.Name, location, RowReader.Read(row, _profile)));
        }
    }

    /// <summary>What the operation's own address has, and no table: it cannot be left out.</summary>
    private void AddParametersOfAddresses()
    {
        var own = _section.Address;
        foreach (
            var name in own
                .Address.Placeholders.Where(name => !_parameters.Any(known => known.Location == "path" && known.Name == name))
                .ToList()
        )
        {
            _parameters.Add(
                new PageParameter(name, "path", new PageRow { Line = own.Line, IsMandatory = true }) { IsInAddressAlone = true }
            );
        }

        foreach (
            var name in own
                .Address.Query.Select(static pair => pair.Name)
                .Where(name => !_parameters.Any(known => IsQuery(known, name)))
                .ToList()
        )
        {
            _parameters.Add(new PageParameter(name, "query", new PageRow { Line = own.Line, IsMandatory = true }));
        }

        AddValuesOfExamples();
    }

    /// <summary>What an example asks for by name is a value of a list; of other parameters it is an example and no
    /// more.</summary>
    private void AddValuesOfExamples()
    {
        foreach (var (pair, line) in _section.Addresses.SelectMany(static each => each.Address.Query.Select(pair => (pair, each.Line))))
        {
            var index = _parameters.FindIndex(known => IsQuery(known, pair.Name));
            if (index < 0 || pair.IsPlaceholder || !RowReader.IsList(_parameters[index].Row))
            {
                continue;
            }

            var row = _parameters[index].Row;
            var values = pair.Value.Split(',').Where(value => value.Length > 0 && row.Values.All(known => known.Text != value));
            _parameters[index] = _parameters[index] with
            {
                Row = row with { Values = [.. row.Values, .. values.Select(value => new PageNote(line, value))] },
            };
        }
    }

    private static bool IsQuery(PageParameter parameter, string name) => parameter.Location == "query" && parameter.Name == name;

    // Outside of a section's head other things may be deprecated as well.
    [GeneratedRegex(@"\b[Tt]his (?:endpoint|operation|method|API|api|call|request|resource|route)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
