using System.ComponentModel;
using System.Runtime.InteropServices;

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
    public readonly ApiProperties Build() => _members is null ? ApiProperties.Empty : Create(CollectionsMarshal.AsSpan(_members));

    /// <summary>Makes members of a collection expression.</summary>
    /// <param name="members">The members.</param>
    public static ApiProperties Create(ReadOnlySpan<KeyValuePair<string, ApiValue>> members)
    {
        if (members.IsEmpty)
            return ApiProperties.Empty;

        // Names are few as a rule. Where they are many they are hashed: an answer with many thousand members of its own must not take quadratic time.
        var distinct = new KeyValuePair<string, ApiValue>[members.Length];
        var index = members.Length < ApiProperties.FirstIndexed ? null : new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        var count = 0;
        foreach (var member in members)
        {
            var position = index is null ? ApiProperties.IndexOf(distinct.AsSpan(0, count), member.Key) : PositionOf(index, member.Key);
            if (position < 0)
                position = count++;
            distinct[position] = member;
        }
        Array.Resize(ref distinct, count);
        return new(distinct, index);
    }

    /// <returns>-1 for a name that was not there; it then stands for the next position.</returns>
    private static int PositionOf(Dictionary<string, int> index, string name)
    {
        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(index, name, out var isThere);
        if (isThere)
            return position;
        position = index.Count - 1;
        return -1;
    }
}
