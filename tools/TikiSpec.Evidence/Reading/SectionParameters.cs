using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>The parameters of an operation: those of its tables, and those that its addresses show.</summary>
internal sealed class SectionParameters(PageSection section, PageProfile profile)
{
    private readonly List<PageParameter> _found = [];

    public IReadOnlyList<PageParameter> All => _found;

    /// <summary>A table or a list tells what is sent.</summary>
    public bool IsTold { get; set; }

    /// <summary>As a table gives it, for an address that has it as a placeholder.</summary>
    public string? Version { get; private set; }

    public void Add(ReadRow row, string location)
    {
        if (location == "path" && row.Name == "version" && section.Address.Address.HasVersionPlaceholder)
        {
            Version ??= row["example"];
            return;
        }

        var name = location == "path" ? section.Address.Address.PlaceholderOf(row.Name) ?? row.Name : row.Name;
        if (!_found.Exists(known => Is(known, location, name)))
        {
            var read = RowReader.Read(row, profile);
            // The name of a schema says nothing of what a parameter is: most are plain values.
            _found.Add(new PageParameter(name, location, read.Type is { } type && IsEntity(type) ? read with { JsonType = null } : read));
        }
    }

    /// <summary>Where a command alone tells the operation, what it has in the place of each parameter of the path is an
    /// example of it.</summary>
    public PageAddress Named(PageAddress address)
    {
        var names = _found.Where(static known => known.Location == "path").Select(static known => known.Name).ToList();
        return section.Address.IsInCode && names.Count > 0 && names.Count == address.Values.Count && !address.Placeholders.Any()
            ? address.WithPlaceholders(names)
            : address;
    }

    /// <summary>What the operation's own address has, and no table: it cannot be left out where the address is the
    /// operation's, and no example of a call.</summary>
    public void AddThoseOfAddresses()
    {
        var own = section.Address;
        foreach (var name in own.Address.Placeholders.Where(name => !_found.Exists(known => Is(known, "path", name))).ToList())
        {
            _found.Add(new PageParameter(name, "path", new PageRow { Line = own.Line, IsMandatory = true }) { IsInAddressAlone = true });
        }

        foreach (var pair in own.Address.Query.Where(pair => !_found.Exists(known => Is(known, "query", pair.Name))).ToList())
        {
            bool? mandatory = own.IsInCode && !pair.IsPlaceholder ? null : true;
            _found.Add(new PageParameter(pair.Name, "query", new PageRow { Line = own.Line, IsMandatory = mandatory }));
        }

        if (!IsTold && !_found.Exists(static known => known.Location == "query"))
        {
            AddThoseOfExamples();
        }

        AddValuesOfExamples();
    }

    /// <summary>Where nothing tells what may be asked, the calls that are shown do.</summary>
    private void AddThoseOfExamples()
    {
        foreach (var example in section.Addresses.Where(each => each.IsInCode && !ReferenceEquals(each, section.Address)))
        {
            foreach (var pair in example.Address.Query.Where(pair => !_found.Exists(known => Is(known, "query", pair.Name))).ToList())
            {
                _found.Add(new PageParameter(pair.Name, "query", new PageRow { Line = example.Line }));
            }
        }
    }

    /// <summary>What sentences say of parameters by their names.</summary>
    public void Mark(IReadOnlyDictionary<string, bool> marks)
    {
        foreach (var index in Enumerable.Range(0, _found.Count).Where(index => _found[index].Row.IsMandatory is null))
        {
            if (marks.TryGetValue(_found[index].Name, out var mark))
            {
                _found[index] = _found[index] with { Row = _found[index].Row with { IsMandatory = mark } };
            }
        }
    }

    public void AddListed(IEnumerable<TableRows> tables)
    {
        foreach (var table in tables)
        {
            foreach (var index in Enumerable.Range(0, _found.Count).Where(index => table.IsOf(_found[index].Name)))
            {
                _found[index] = _found[index] with { Row = table.Listed(_found[index].Row) };
            }
        }
    }

    /// <summary>What an example asks for by name is a value of a list; of other parameters it is an example and no
    /// more.</summary>
    private void AddValuesOfExamples()
    {
        foreach (var (pair, line) in section.Addresses.SelectMany(static each => each.Address.Query.Select(pair => (pair, each.Line))))
        {
            var index = _found.FindIndex(known => Is(known, "query", pair.Name));
            if (index < 0 || pair.IsPlaceholder || !RowReader.IsList(_found[index].Row))
            {
                continue;
            }

            var row = _found[index].Row;
            var values = pair.Value.Split(',').Where(value => value.Length > 0 && row.Values.All(known => known.Text != value));
            _found[index] = _found[index] with
            {
                Row = row with { Values = [.. row.Values, .. values.Select(value => new PageNote(line, value))] },
            };
        }
    }

    private bool IsEntity(string type) => !profile.Types.ContainsKey(type.ToLowerInvariant()) && !TypeWord.IsKnown(type);

    private static bool Is(PageParameter parameter, string location, string name) =>
        parameter.Location == location && parameter.Name == name;
}
