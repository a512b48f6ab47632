using System.Globalization;

namespace TikiSpec.Model.Naming;

/// <summary>Gives each property of one type its C# name: no two alike, none that the type has already.</summary>
internal sealed class PropertyNames(ProblemList problems)
{
    /// <summary>What every emitted record has. Count and the indexer are not here: a type that has them declares its
    /// list and its paging alone.</summary>
    public static readonly HashSet<string> OfRecord = new(StringComparer.Ordinal)
    {
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
        "Clone",
        "EqualityContract",
        "PrintMembers",
        "ReadJson",
        "WriteJson",
        "CheckRequest",
        "AdditionalProperties",
    };

    /// <summary>The class within an open enum that has its values as constants.</summary>
    public const string ConstantsOfOpenEnum = "Values";

    public static readonly HashSet<string> OfOpenEnum = new(StringComparer.Ordinal)
    {
        "Clone",
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
        "PrintMembers",
        "ReadJson",
        "WriteJson",
        "Value",
        "IsKnown",
        ConstantsOfOpenEnum,
    };

    /// <summary>What a union has that no other type has.</summary>
    public static readonly HashSet<string> OfUnion = new(StringComparer.Ordinal) { "HasValue", "Match", "ToValue", "TryGetValue" };

    /// <summary>What makes a set of the values of an open enum, and one of all others.</summary>
    public const string SetOf = "In";

    /// <inheritdoc cref="SetOf"/>
    public const string SetOfOthers = "NotIn";

    public static readonly HashSet<string> OfEnumInSets = new([.. OfOpenEnum, SetOf, SetOfOthers], StringComparer.Ordinal);

    /// <summary>What a class of groups has, or inherits: a group of such a name is a property that cannot be.</summary>
    public static readonly HashSet<string> OfRoot = new(StringComparer.Ordinal)
    {
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
        "Create",
        "Definition",
        "Dispose",
    };

    public static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private static readonly Comparer<Placed> ByPrecedence = Comparer<Placed>.Create(
        static (one, other) =>
            (one.Property.ExplicitName is null) == (other.Property.ExplicitName is null)
                ? string.CompareOrdinal(one.Property.WireName, other.Property.WireName)
            : one.Property.ExplicitName is null ? 1
            : -1
    );

    /// <summary>The names in the order of <paramref name="properties"/>. Which of two alike keeps its name depends on
    /// the wire names, not on their order.</summary>
    public string[] Assign(string typeName, IReadOnlyList<WantedName> properties, HashSet<string> reserved)
    {
        var names = new string[properties.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, property) in InPrecedence(properties))
        {
            var wanted = property.ExplicitName ?? PascalName.Of(property.WireName);
            var name = wanted == typeName || reserved.Contains(wanted) ? wanted + "Value" : wanted;
            for (var i = 2; !taken.Add(name); i++)
            {
                name = wanted + i.ToString(CultureInfo.InvariantCulture);
            }

            if (name != wanted)
            {
                problems.Add(SpecProblems.PropertyRenamed, property.At, property.WireName, typeName, wanted, name);
            }

            names[index] = name;
        }

        return names;
    }

    /// <summary>Names that were given before those that are made, each in the order of wire names.</summary>
    private static IEnumerable<Placed> InPrecedence(IReadOnlyList<WantedName> properties) =>
        properties.Select(static (property, index) => new Placed(index, property)).OrderBy(static placed => placed, ByPrecedence);

    private sealed record Placed(int Index, WantedName Property);
}

/// <summary>Something that wants a C# name.</summary>
/// <param name="ExplicitName">x-dotnet-name, or null.</param>
/// <param name="At">Where problems with the name are shown.</param>
internal sealed record WantedName(string WireName, string? ExplicitName, SpecCursor At);
