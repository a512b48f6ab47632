using System.Globalization;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Collects the properties of a mapping: tells a key that stands twice, and knows YAML's merge key.</summary>
internal sealed class PropertyListBuilder(ProblemList problems)
{
    private const int SmallCount = 8;

    private readonly List<SpecProperty> _properties = [];
    private Dictionary<string, SpecScalar>? _seen;
    private List<SpecMapping>? _merged;

    public void Add(SpecScalar key, SpecNode value)
    {
        var first = Find(ClientKeys.NameOf(key.Text));
        if (first is not null)
        {
            var line = first.Source.LineNumberOf(first.Start).ToString(CultureInfo.InvariantCulture);
            problems.Add(DocumentProblems.DuplicateKey, key, key.Text, line);
            return;
        }

        Append(new SpecProperty(key, value));
    }

    /// <summary>The value of <c>&lt;&lt;</c>: a mapping, or several of which an earlier one wins.</summary>
    public void Merge(SpecNode value)
    {
        _merged ??= [];
        switch (value)
        {
            case SpecMapping mapping:
                _merged.Add(mapping);
                break;
            case SpecSequence sequence when sequence.Items.All(item => item is SpecMapping):
                _merged.AddRange(sequence.Items.Cast<SpecMapping>());
                break;
            default:
                problems.Add(DocumentProblems.MergeNeedsMapping, value, value.Noun);
                break;
        }
    }

    public SpecProperty[] ToArray()
    {
        foreach (var mapping in _merged ?? [])
        {
            foreach (var property in mapping.Properties)
            {
                if (Find(property.Name) is null)
                {
                    Append(property);
                }
            }
        }

        return _properties.ToArray();
    }

    private void Append(SpecProperty property)
    {
        _properties.Add(property);
        if (_seen is not null)
        {
            _seen[property.Name] = property.Key;
        }
        else if (_properties.Count > SmallCount)
        {
            _seen = _properties.ToDictionary(known => known.Name, known => known.Key, StringComparer.Ordinal);
        }
    }

    private SpecScalar? Find(string name)
    {
        if (_seen is not null)
        {
            return _seen.TryGetValue(name, out var key) ? key : null;
        }

        foreach (var property in _properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property.Key;
            }
        }

        return null;
    }
}
