using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Collects the members of a mapping: tells a key that stands twice, and knows YAML's merge key.</summary>
internal sealed class MemberListBuilder(ProblemList problems)
{
    private const int SmallCount = 8;

    private readonly List<SpecMember> _members = [];
    private Dictionary<string, SpecScalar>? _seen;
    private List<SpecMapping>? _merged;

    public void Add(SpecScalar key, SpecNode value)
    {
        var first = Find(key.Text);
        if (first is not null)
        {
            var line = first.Source.LineNumberOf(first.Start).ToString(CultureInfo.InvariantCulture);
            problems.Add(SpecProblems.DuplicateKey, key, key.Text, line);
            return;
        }

        Append(new SpecMember(key, value));
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
                problems.Add(SpecProblems.MergeNeedsMapping, value, value.Noun);
                break;
        }
    }

    public SpecMember[] ToArray()
    {
        foreach (var mapping in _merged ?? [])
        {
            foreach (var member in mapping.Members)
            {
                if (Find(member.Name) is null)
                {
                    Append(member);
                }
            }
        }

        return _members.ToArray();
    }

    private void Append(SpecMember member)
    {
        _members.Add(member);
        if (_seen is not null)
        {
            _seen[member.Name] = member.Key;
        }
        else if (_members.Count > SmallCount)
        {
            _seen = _members.ToDictionary(known => known.Name, known => known.Key, StringComparer.Ordinal);
        }
    }

    private SpecScalar? Find(string name)
    {
        if (_seen is not null)
        {
            return _seen.TryGetValue(name, out var key) ? key : null;
        }

        foreach (var member in _members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Key;
            }
        }

        return null;
    }
}
