using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Gives each member of one type its C# name: no two alike, none that the type has already.</summary>
internal sealed class MemberNames(ProblemList problems)
{
    /// <summary>What every emitted record has. Count and the indexer are not here: a type that has them declares its list and its paging alone.</summary>
    public static readonly HashSet<string> OfRecord = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "EqualityContract", "PrintMembers",
        "ReadJson", "WriteJson", "CheckRequest", "AdditionalProperties",
    };

    public static readonly HashSet<string> OfOpenEnum = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "PrintMembers", "ReadJson", "WriteJson", "Value", "IsKnown",
    };

    public static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private static readonly Comparer<Placed> ByPrecedence = Comparer<Placed>.Create(static (one, other) =>
        (one.Member.ExplicitName is null) == (other.Member.ExplicitName is null)
            ? string.CompareOrdinal(one.Member.WireName, other.Member.WireName)
            : one.Member.ExplicitName is null ? 1 : -1);

    /// <summary>The names in the order of <paramref name="members"/>. Which of two alike keeps its name depends on the wire names, not on their order.</summary>
    public string[] Assign(string typeName, IReadOnlyList<NamedNode> members, HashSet<string> reserved)
    {
        var names = new string[members.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, member) in InPrecedence(members))
        {
            var wanted = member.ExplicitName ?? PascalName.Of(member.WireName);
            var name = wanted == typeName || reserved.Contains(wanted) ? wanted + "Value" : wanted;
            for (var i = 2; !taken.Add(name); i++)
            {
                name = wanted + i.ToString(CultureInfo.InvariantCulture);
            }

            if (name != wanted)
            {
                problems.Add(SpecProblems.MemberRenamed, member.Node, member.WireName, typeName, wanted, name);
            }

            names[index] = name;
        }

        return names;
    }

    /// <summary>Names that were given before those that are made, each in the order of wire names.</summary>
    private static IEnumerable<Placed> InPrecedence(IReadOnlyList<NamedNode> members) => members
        .Select(static (member, index) => new Placed(index, member))
        .OrderBy(static placed => placed, ByPrecedence);

    private sealed record Placed(int Index, NamedNode Member);
}
