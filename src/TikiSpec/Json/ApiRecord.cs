using System.ComponentModel;
using System.Text;

namespace TikiSpec.Runtime;

/// <summary>What an emitted record is compared by and shows, made of its members: a list of values, in which
/// <see cref="ApiEquality"/> stands in for lists, maps and bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiRecord
{
    /// <summary>The members of two records of one type are equal.</summary>
    /// <param name="left">Those of one.</param>
    /// <param name="right">Those of the other, as many.</param>
    public static bool Equals(object?[] left, object?[] right) => left.AsSpan().SequenceEqual(right);

    /// <summary>Goes with the comparison.</summary>
    /// <param name="members">A record's members.</param>
    public static int GetHashCode(object?[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var code = new HashCode();
        foreach (var member in members)
            code.Add(member);
        return code.ToHashCode();
    }

    /// <summary>Writes the members as C# writes those of a record, with the items of lists and the entries of
    /// maps.</summary>
    /// <param name="builder">Takes the text.</param>
    /// <param name="names">The members' names, with commas between them.</param>
    /// <param name="members">The members.</param>
    /// <returns>There are members.</returns>
    public static bool Print(StringBuilder builder, string names, object?[] members)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(members);
        return ApiRecordText.Print(builder, names, members);
    }
}
