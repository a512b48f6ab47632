using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Collects undeclared members while an object is read. Its default value is ready for use and costs nothing until the first member.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ApiPropertiesBuilder
{
    private List<KeyValuePair<string, ApiValue>>? _members;

    /// <summary>Adds a member; one of the same name is replaced in <see cref="Build"/>.</summary>
    /// <param name="name">The member's name as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, ApiValue value) => (_members ??= []).Add(new(name, value));

    /// <summary>The members, of which the last of a name has won and stands where the first stood.</summary>
    public readonly ApiProperties Build() => _members is null ? ApiProperties.Empty : Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members));

    /// <summary>Makes members of a collection expression.</summary>
    /// <param name="members">The members.</param>
    public static ApiProperties Create(ReadOnlySpan<KeyValuePair<string, ApiValue>> members)
    {
        if (members.IsEmpty)
            return ApiProperties.Empty;

        // Hashed from the start: an answer with many thousand members of its own must not take quadratic time.
        var positions = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        var distinct = new List<KeyValuePair<string, ApiValue>>(members.Length);
        foreach (var member in members)
        {
            if (positions.TryAdd(member.Key, distinct.Count))
                distinct.Add(member);
            else
                distinct[positions[member.Key]] = member;
        }
        return new([.. distinct]);
    }
}
