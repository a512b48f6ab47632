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

    /// <summary>The names in the order of <paramref name="members"/>. Which of two alike keeps its name depends on the wire names, not on their order.</summary>
    public string[] Assign(string typeName, IReadOnlyList<NamedNode> members, HashSet<string> reserved)
    {
        var names = new string[members.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in InPrecedence(members))
        {
            var member = members[index];
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

    private static IEnumerable<int> InPrecedence(IReadOnlyList<NamedNode> members) => Enumerable.Range(0, members.Count)
        .OrderBy(index => members[index].ExplicitName is null)
        .ThenBy(index => members[index].WireName, StringComparer.Ordinal);
}
