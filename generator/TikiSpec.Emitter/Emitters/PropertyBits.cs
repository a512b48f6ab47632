namespace TikiSpec.Emitter.Emitters;

/// <summary>What a record's table of names has to know of its properties: a bit for each that has to come, and a bit
/// for each whose reader takes null where the spec does not allow it.</summary>
/// <remarks>
/// <code>
/// new(0x13UL, 0x10UL, "id", "sku", …)
/// </code>
/// </remarks>
internal static class PropertyBits
{
    /// <summary>How many properties a word stands for; a record notes what came of the first word alone.</summary>
    public const int WordSize = 64;

    /// <summary>Arguments of the table's constructor; none where there is no such property.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<PropertyCode> properties)
    {
        var required = Words(properties, IsRequired);
        var notNull = Words(properties, DeclaredTypes.RefusesNull);
        if (required.Length == 0 && notNull.Length == 0)
        {
            return [];
        }

        return required.Length <= 1 && notNull.Length <= 1
            ? [Literal(required.FirstOrDefault()), Literal(notNull.FirstOrDefault())]
            : [Array(required), Array(notNull)];
    }

    /// <summary>It has to come: write-only properties never come back.</summary>
    public static bool IsRequired(PropertyCode property) => property.Model is { IsRequired: true, IsWriteOnly: false };

    private static ulong[] Words(IReadOnlyList<PropertyCode> properties, Func<PropertyCode, bool> isMarked)
    {
        var marked = properties.Where(isMarked).Select(static property => property.Index).ToList();
        var words = new ulong[marked.Count == 0 ? 0 : (marked.Max() / WordSize) + 1];
        foreach (var index in marked)
        {
            words[index / WordSize] |= 1UL << (index % WordSize);
        }

        return words;
    }

    private static string Literal(ulong word) => FormattableString.Invariant($"0x{word:x}UL");

    private static string Array(ulong[] words) => $"new ulong[] {{ {string.Join(", ", words.Select(Literal))} }}";
}
