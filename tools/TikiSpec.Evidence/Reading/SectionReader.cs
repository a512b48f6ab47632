using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>Reads one section from its top to its end: labels say what the tables and samples below them are
/// of.</summary>
internal sealed class SectionReader
{
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
    private string? _versionInTable;
    private bool _isHead = true;

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
            case TextItem text when _isHead:
                LookForDeprecation(text);
                break;
            case SampleItem sample:
                _isHead = false;
                AddSample(sample);
                break;
            case TableItem table:
                _isHead = false;
                AddTable(table);
                break;
        }
    }

    private void Follow(PageLabel label, TextItem text)
    {
        if (label.Kind == LabelKind.Other)
        {
            return;
        }

        // Inside an error's case `Request body` and `Response body` show the two halves of it.
        if (_about == LabelKind.Error && text.Level is null && label.IsOfBody && label.Kind is LabelKind.Request or LabelKind.Response)
        {
            _partOfError = label.Kind;
            return;
        }

        _about = label.Kind;
        _partOfError = LabelKind.Other;
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

        var use = UseOf(item);
        _samples.Add(new PageSample(item.Line, use, use == SampleUse.Request && _about == LabelKind.Error, item.Sample));
    }

    private SampleUse UseOf(SampleItem item) =>
        _about switch
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
                _statuses.AddRange(
                    table
                        .Rows.Where(static row => row["code"]![0] is '4' or '5')
                        .Select(static row => new PageStatus(row.Line, row["code"]!, row["message"] ?? ""))
                );
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
                (_about is LabelKind.Response or LabelKind.Error ? _responseTables : _requestTables).Add(body);
            }
        }
    }

    /// <summary>Null for what is a part of a body.</summary>
    private string? LocationOf(ReadRow row)
    {
        var group = row.Group.ToLowerInvariant();
        var isPlaceholder = _section.Address.Address.Placeholders.Contains(row.Name) || row.Name == "version";
        return group.Length == 0 && _about is LabelKind.Response or LabelKind.Error ? null
            : _profile.HeaderWords.Any(group.Contains) || (_about == LabelKind.Header && group.Length == 0) ? "header"
            : group.Contains("path", StringComparison.Ordinal) || isPlaceholder ? "path"
            : group.Contains("query", StringComparison.Ordinal) || !HasBody ? "query"
            : null;
    }

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
}
