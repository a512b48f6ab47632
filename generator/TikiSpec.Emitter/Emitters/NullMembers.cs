using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>The members that may be left out or be null, which is not the same on the wire: a record notes which of them came as null, and writes null for these.</summary>
/// <remarks>
/// <code>
/// private readonly JsonNulls _nulls;
/// </code>
/// </remarks>
internal static class NullMembers
{
    // A bit each in one word. Members beyond it, which no real type has, are left out where they were null.
    private const int WordSize = 64;

    public static bool AreNoted(IEnumerable<MemberCode> members) => members.Any(IsNoted);

    /// <summary>An <c>ApiValue</c> tells null and absent apart by itself; what is required is written in any case.</summary>
    public static bool IsNoted(MemberCode member) =>
        member is { Model.IsRequired: false, Index: < WordSize } && member.TypeRef.Kind != TypeKind.Any && CanBeLeftOut(member);

    private static bool CanBeLeftOut(MemberCode member) =>
        member.IsNullable || member.TypeRef.Kind is TypeKind.List or TypeKind.Csv or TypeKind.Map;

    /// <summary>The condition under which null is written: <c>_nulls.Has(4)</c>.</summary>
    public static string Condition(MemberCode member) => FormattableString.Invariant($"_nulls.Has({member.Index})");
}
