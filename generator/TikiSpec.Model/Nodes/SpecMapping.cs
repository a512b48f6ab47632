namespace TikiSpec.Model;

/// <summary>A mapping, its members in document order, no key twice.</summary>
public sealed class SpecMapping : SpecNode
{
    private const int SmallCount = 8;

    private readonly SpecMember[] _members;
    private Dictionary<string, int>? _index;

    internal SpecMapping(SpecSource source, int start, int end, SpecMember[] members)
        : base(source, start, end) => _members = members;

    public IReadOnlyList<SpecMember> Members => _members;

    /// <summary>The value under <paramref name="name"/>, or null.</summary>
    public SpecNode? this[string name]
    {
        get
        {
            var index = IndexOf(name);
            return index < 0 ? null : _members[index].Value;
        }
    }

    /// <summary>The key itself, where a problem with the whole member is shown.</summary>
    public SpecScalar? KeyOf(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _members[index].Key;
    }

    internal override string Noun => "a mapping";

    private int IndexOf(string name)
    {
        if (_members.Length <= SmallCount)
        {
            for (var i = 0; i < _members.Length; i++)
            {
                var known = _members[i].Name;
                if (known.Length == name.Length && known == name)
                {
                    return i;
                }
            }

            return -1;
        }

        return (_index ??= MakeIndex()).TryGetValue(name, out var found) ? found : -1;
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(_members.Length, StringComparer.Ordinal);
        for (var i = 0; i < _members.Length; i++)
        {
            index[_members[i].Name] = i;
        }

        return index;
    }
}
