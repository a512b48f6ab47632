namespace TikiSpec.Model.Naming;

/// <summary>Vietnamese letters without their marks.</summary>
internal static class VietnameseLetters
{
    /// <summary>What a combining mark is turned into: nothing.</summary>
    public const char CombiningMark = '\0';

    private static readonly string[] Families =
    [
        "aàáảãạăằắẳẵặâầấẩẫậ",
        "eèéẻẽẹêềếểễệ",
        "iìíỉĩị",
        "oòóỏõọôồốổỗộơờớởỡợ",
        "uùúủũụưừứửữự",
        "yỳýỷỹỵ",
        "dđ",
    ];

    private static readonly Dictionary<char, char> Plain = MakePlain();

    public static char WithoutMarks(char c) =>
        c < '\u00C0' ? c
        : c is >= '\u0300' and <= '\u036F' ? CombiningMark
        : Plain.TryGetValue(c, out var plain) ? plain
        : c;

    private static Dictionary<char, char> MakePlain()
    {
        var plain = new Dictionary<char, char>();
        foreach (var family in Families)
        {
            foreach (var letter in family)
            {
                plain[letter] = family[0];
                plain[char.ToUpperInvariant(letter)] = char.ToUpperInvariant(family[0]);
            }
        }

        return plain;
    }
}
