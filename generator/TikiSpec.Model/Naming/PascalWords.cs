namespace TikiSpec.Model.Naming;

/// <summary>The words of a Pascal name: each begins with a capital, or with the last of several.</summary>
internal static class PascalWords
{
    /// <summary><c>GetHTTPLinkV2</c> gives <c>Get</c>, <c>HTTP</c>, <c>Link</c>, <c>V2</c>. Together they are the
    /// name.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at < name.Length; at++)
        {
            var isCapital = char.IsUpper(name[at]);
            if (isCapital && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))))
            {
                words.Add(name.Substring(start, at - start));
                start = at;
            }
        }

        words.Add(name.Substring(start));
        return words;
    }
}
