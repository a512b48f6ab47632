using System.Text.RegularExpressions;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>YamlDotNet refuses a block scalar that begins with a line of blanks, or holds nothing else, where YAML
/// takes such a line for an empty one.</summary>
internal static class BlockScalarBlanks
{
    // A block's header, and the lines of blanks right behind it.
    private static readonly Regex BlanksBehindHeader = new(
        @"(?<header>[:?-][ ]+(?:[&!]\S+[ ]+)*[|>][-+0-9]{0,2}(?:[ ]+\#[^\r\n]*)?)(?<lines>[ ]*\r?\n(?:[ ]*\r?\n)+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    /// <summary>The text with these lines emptied: their blanks stand behind the header instead, where they mean
    /// nothing, so that every other place stays where it was.</summary>
    /// <remarks>For a text that cannot be read as it is: within a block such blanks are a part of the value.</remarks>
    public static string Emptied(string text) =>
        BlanksBehindHeader.Replace(
            text,
            static match =>
            {
                var lines = match.Groups["lines"].Value;
                var ends = lines.Replace(" ", "");
                return match.Groups["header"].Value + new string(' ', lines.Length - ends.Length) + ends;
            }
        );
}
