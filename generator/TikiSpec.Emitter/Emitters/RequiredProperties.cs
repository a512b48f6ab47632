namespace TikiSpec.Emitter.Emitters;

/// <summary>The bookkeeping of required properties: a bit each, in words of 64, and for each word the properties that
/// its bits stand for.</summary>
/// <remarks>
/// <code>
/// private static readonly int[] _required = [0, 1, 4];
/// </code>
/// </remarks>
internal static class RequiredProperties
{
    public const int WordSize = 64;

    /// <summary>What has to be there when an object is read; write-only properties never come back.</summary>
    public static IEnumerable<PropertyCode> Of(IEnumerable<PropertyCode> properties) =>
        properties.Where(static property => property.Model is { IsRequired: true, IsWriteOnly: false });

    public static int Words(int required) => (required + WordSize - 1) / WordSize;

    public static string Field(int word) => word == 0 ? "_required" : FormattableString.Invariant($"_required{word + 1}");

    /// <summary>The variable that holds a word's bits.</summary>
    public static string Seen(int word) => word == 0 ? "seen" : FormattableString.Invariant($"seen{word + 1}");

    public static void WriteFields(SourceWriter writer, IReadOnlyList<PropertyCode> properties)
    {
        var required = Of(properties).Select(static property => FormattableString.Invariant($"{property.Index}")).ToList();
        for (var word = 0; word < Words(required.Count); word++)
        {
            var indexes = required.Skip(word * WordSize).Take(WordSize);
            writer.Line($"private static readonly int[] {Field(word)} = [{string.Join(", ", indexes)}];");
        }
    }
}
