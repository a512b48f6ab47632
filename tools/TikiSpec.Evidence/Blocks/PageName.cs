using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Blocks;

/// <summary>What a parameter or a property may be called.</summary>
internal static partial class PageName
{
    public static bool IsName(string word) => Name().IsMatch(word);

    [GeneratedRegex(@"^[\[\]A-Za-z_$@][\w.\-\[\]{}$@:*]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
